import { Show } from 'solid-js'
import { useI18n } from '../../i18n/i18n.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { Home } from './visits-data.ts'

/** Where the record of something lies: on this phone, with the lead, at the ward. */
export function SendingTag(props: { state: Home['visits'][number]['sending'] }) {
  const { t } = useI18n()
  return (
    <Show
      when={props.state === 'atWard'}
      fallback={
        <Tag kind={props.state === 'review' ? 'bad' : 'wait'} icon={props.state === 'held' ? 'clock' : 'phone'}>
          {t(`household.sending.${props.state as 'onPhone' | 'held' | 'review'}`)}
        </Tag>
      }
    >
      <Tag kind="good" icon="office">
        {t('household.sending.atWard')}
      </Tag>
    </Show>
  )
}
