import { For } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { dialled } from './booking.ts'
import { contactsOf } from './contacts.ts'
import type { Booking } from './inbox-data.ts'
import { createInboxWords } from './inbox-words.ts'

/** One tap to whoever booked, to the one helped where they have a phone of their own, and to who comes. */
export function BookingCalls(props: { booking: Booking }) {
  const { t } = useTeamwork()
  const words = createInboxWords()
  const coming = () => {
    const { accepted_phone, accepted_called } = props.booking
    return accepted_phone === null ? [] : [{ called: words.someone(accepted_called), phone: accepted_phone }]
  }
  return (
    <div class="line">
      <For each={[...contactsOf(props.booking), ...coming()]}>
        {({ called, phone }) => (
          <LinkButton icon="call" grow href={dialled(phone)}>
            {t('bookings.call', called)}
          </LinkButton>
        )}
      </For>
    </div>
  )
}
