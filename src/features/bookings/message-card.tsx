import { Show } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Card } from '../../ui/card.tsx'
import { Note } from '../../ui/note.tsx'
import { contactsOf } from './contacts.ts'
import type { Booking } from './inbox-data.ts'
import { MessageButtons } from './message-buttons.tsx'
import { residentText } from './resident-text.ts'

/** What the resident should hear now, ready to be sent; nothing once it is done, or when they cancelled themselves. */
export function MessageCard(props: { booking: Booking }) {
  const { t } = useTeamwork()
  const text = () => residentText(props.booking, location.origin)
  const isTold = () => props.booking.status !== 'done' && props.booking.cancelled_by !== 'resident'
  return (
    <Show when={isTold() && contactsOf(props.booking)[0]}>
      {(to) => (
        <Card title={t('bookings.message.title')}>
          <Note icon="file">
            <p>{text()}</p>
          </Note>
          <MessageButtons text={text()} to={to()} />
        </Card>
      )}
    </Show>
  )
}
