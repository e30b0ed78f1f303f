import { For, Show } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Card } from '../../ui/card.tsx'
import { Plate } from '../../ui/plate.tsx'
import { Row, RowText, Rows } from '../../ui/row.tsx'
import { MyBookingTag } from './my-booking-tag.tsx'
import { createMyBookingWords } from './my-booking-words.ts'
import type { MyBooking } from './my-bookings-data.ts'

interface MyBookingsCardProps {
  today: MyBooking[]
  others: MyBooking[]
}

/** Whom I have promised to come to: today's first, each by its hour. */
export function MyBookingsCard(props: MyBookingsCardProps) {
  const { t } = useTeamwork()
  return (
    <Card flush title={t('myBookings.title')}>
      <Rows>
        <For each={props.today}>{(booking) => <BookingRow booking={booking} now />}</For>
        <For each={props.others}>{(booking) => <BookingRow booking={booking} />}</For>
      </Rows>
    </Card>
  )
}

function BookingRow(props: { booking: MyBooking; now?: boolean }) {
  const words = createMyBookingWords()
  const number = () => props.booking.home?.number ?? props.booking.number
  return (
    <Row href={`/bookings/${props.booking.id}`} now={props.now}>
      <Show when={number()}>{(shown) => <Plate>{shown()}</Plate>}</Show>
      <RowText
        title={words.title(props.booking)}
        note={`${words.when(props.booking)} · ${words.street(props.booking)}`}
      />
      <MyBookingTag booking={props.booking} openOnly />
    </Row>
  )
}
