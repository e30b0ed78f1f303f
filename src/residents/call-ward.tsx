import { Show } from 'solid-js'
import { useResidents } from '../i18n/residents.ts'
import { Icon } from '../ui/icon.tsx'

/** One press rings the ward; where no number is known there is nothing to press. */
export function CallWard(props: { phone: string | null }) {
  const { t } = useResidents()
  return (
    <Show when={props.phone}>
      {(phone) => (
        <a class="btn plain full" href={`tel:${phone()}`} data-call>
          <Icon name="call" />
          {t('callWard', phone())}
        </a>
      )}
    </Show>
  )
}
