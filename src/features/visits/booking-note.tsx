import { Show } from 'solid-js'
import { useWalking } from '../../i18n/walking.ts'
import { Note } from '../../ui/note.tsx'
import type { Home } from './visits-data.ts'

/** Whoever comes by the list of doors completes the promise too, and is told so. */
export function BookingNote(props: { booking: Home['booking'] }) {
  const { t, hour } = useWalking()
  return (
    <Show when={props.booking}>
      {(booking) => (
        <Note icon="cal">
          <p>{t('booked.here', hour(booking().starts_at))}</p>
        </Note>
      )}
    </Show>
  )
}
