import { Show, Suspense, createMemo, lazy } from 'solid-js'
import { bookingsAhead } from '../../domain/bookings/bookings-ahead.ts'
import { createMyBookings } from './my-bookings-data.ts'
import { createOffers } from './offers-data.ts'

// Fetched only by who is asked or has promised: whoever walks alone never loads the words of bookings.
const OffersCard = lazy(() => import('./offers-card.tsx').then((m) => ({ default: m.OffersCard })))
const MyBookingsCard = lazy(() => import('./my-bookings-card.tsx').then((m) => ({ default: m.MyBookingsCard })))

/** Among today's doors: who asks for help, while there is a signal, and whom this person promised to come to. */
export function BookingToday() {
  const offers = createOffers()
  const bookings = createMyBookings()
  const ahead = createMemo(() => bookingsAhead(bookings(), new Date()))
  const others = () => [...ahead().later, ...ahead().missed]
  return (
    <>
      <Suspense>
        <Show when={offers.open().length > 0 || offers.tooLate() !== undefined}>
          <OffersCard offers={offers} />
        </Show>
      </Suspense>
      <Suspense>
        <Show when={ahead().today.length + others().length > 0}>
          <MyBookingsCard today={ahead().today} others={others()} />
        </Show>
      </Suspense>
    </>
  )
}
