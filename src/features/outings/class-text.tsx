import { Show } from 'solid-js'
import { useClasses } from '../../i18n/classes.ts'
import { capitalise } from '../../i18n/format.ts'
import { RowText } from '../../ui/row.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { AgendaClass } from './agenda-classes-data.ts'

/** A class among the outings: hours, what, where; struck when it is off. */
export function ClassText(props: { item: AgendaClass }) {
  const { t, hour } = useClasses()
  const words = () => {
    const hours = t('words.hours', hour(props.item.starts_at), hour(props.item.ends_at))
    return `${capitalise(hours)} · ${props.item.title}`
  }
  return (
    <>
      <RowText
        title={props.item.cancelReason === null ? words() : <s>{words()}</s>}
        note={props.item.venueNames.join(' · ')}
      />
      <Show when={props.item.cancelReason} fallback={<Tag icon="people">{t('agenda.title')}</Tag>}>
        {(reason) => (
          <Tag kind="bad" icon="x">
            {t('agenda.cancelled', t(`words.reasons.${reason()}`))}
          </Tag>
        )}
      </Show>
    </>
  )
}
