import { For, Show } from 'solid-js'
import { capitalise } from '../i18n/format.ts'
import { useTeamwork } from '../i18n/teamwork.ts'
import type { LostBooking } from '../store/lost-bookings.ts'
import { Button } from '../ui/button.tsx'
import { Note } from '../ui/note.tsx'

/** Promises somebody else took off this phone while it was away: whose, why, and that nothing written down is lost. */
export function LostBookingsNote(props: { bookings: LostBooking[]; onRead: () => void }) {
  const { t, common, day, hour } = useTeamwork()
  const when = ({ status, half, starts_at }: LostBooking) =>
    status === 'accepted'
      ? t('bookings.onHalf', t(`bookings.halves.${half}`).toLowerCase(), day(starts_at))
      : t('bookings.atHour', day(starts_at), hour(starts_at))
  const called = (booking: LostBooking) => booking.called ?? t('myBookings.someone')
  return (
    <Note live>
      <div class="grow stack">
        <p>
          <strong>{t('myBookings.lost.title')}</strong>
        </p>
        <ul>
          <For each={props.bookings}>
            {(booking) => (
              <li>
                {capitalise(t(`myBookings.lost.${booking.reason}`, called(booking), when(booking)))}{' '}
                <Show when={booking.hasVisit}>{t('myBookings.lost.kept')}</Show>
              </li>
            )}
          </For>
        </ul>
      </div>
      <Button onPress={() => props.onRead()}>{common('common.dismiss')}</Button>
    </Note>
  )
}
