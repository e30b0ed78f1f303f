import { type Accessor, createMemo, createSignal, onCleanup, onMount } from 'solid-js'
import {
  assignBooking,
  bookingCandidates,
  bookingInbox,
  cancelBookingFor,
  forgetBooking,
  scheduleBooking,
} from '../../backend/calls.ts'
import type { Role } from '../../backend/rows.ts'
import { areaTitle } from '../../domain/area-title.ts'
import { compareVietnamese } from '../../i18n/vietnamese.ts'
import { createAskWard } from '../../store/ask-ward.ts'
import { createQuery } from '../../store/create-query.ts'
import { createLook } from '../../store/look-at-ward.ts'
import { useStore } from '../../store/store-context.tsx'
import { type CancelReason, needsHandling } from './booking.ts'

export type Inbox = Awaited<ReturnType<typeof bookingInbox>>
export type Booking = Inbox['bookings'][number]
export type Candidate = Awaited<ReturnType<typeof bookingCandidates>>[number]

const leading: Role[] = ['lead', 'coordinator']

/** Where this person leads, and the neighbourhoods there; from the phone. */
export function createLedPlaces() {
  const { database } = useStore()
  return createQuery(async () => {
    const [memberships, teams, areas] = await Promise.all([
      database.memberships.toArray(),
      database.teams.toArray(),
      database.areas.toArray(),
    ])
    const mine = memberships.filter(({ left_at, role }) => left_at === null && leading.includes(role))
    const led = new Set(mine.map(({ team_id }) => teams.find(({ id }) => id === team_id)?.area_id))
    const neighbourhoods = areas
      .filter(({ level, path }) => level === 'neighbourhood' && path.some((above) => led.has(above)))
      .toSorted((a, b) => compareVietnamese(a.name, b.name))
    return { leads: led.size > 0, neighbourhoods, names: new Map(areas.map((area) => [area.id, areaTitle(area)])) }
  })
}

export type LedPlaces = NonNullable<ReturnType<ReturnType<typeof createLedPlaces>>>

/** Clocks run: an inbox left open on a laptop must not tell this morning's ages. In ms. */
const lookAgainAfter = 60_000

/** Everything booked in the neighbourhood, or in all of them for an empty one. */
export function createInbox(areaId: () => string | undefined) {
  const look = createLook(areaId, (id) => bookingInbox(id === '' ? undefined : id))
  onMount(() => {
    const again = setInterval(() => document.visibilityState === 'visible' && look.refetch(), lookAgainAfter)
    onCleanup(() => clearInterval(again))
  })
  const now = createMemo(() => Date.parse(look.found()?.now ?? new Date().toISOString()))
  return { ...look, now }
}

export type InboxLook = ReturnType<typeof createInbox>

export const createCandidates = (bookingId: () => string | undefined) => createLook(bookingId, bookingCandidates)

/** Each act resolves to the ward's outcome, or to null when it could not be asked; why is in `failure`. */
export function createBookingActs(afterwards: () => void) {
  const { ask, failure, isBusy } = createAskWard(useStore(), afterwards)
  return {
    failure,
    isBusy,
    assign: (bookingId: string, profileId: string) => ask(assignBooking({ bookingId, profileId })),
    schedule: (bookingId: string, startsAt: string) => ask(scheduleBooking({ bookingId, startsAt })),
    cancel: (bookingId: string, reason: CancelReason) => ask(cancelBookingFor({ bookingId, reason })),
    forget: (bookingId: string) => ask(forgetBooking(bookingId)),
  }
}

export type BookingActs = ReturnType<typeof createBookingActs>

/** How much needs handling where this person leads; null until the ward has answered. The page does not wait for it. */
export function createToHandle(): Accessor<number | null> {
  const [count, setCount] = createSignal<number | null>(null)
  onMount(() => {
    bookingInbox().then(
      ({ bookings, now }) => setCount(bookings.filter((booking) => needsHandling(booking, Date.parse(now))).length),
      () => setCount(null),
    )
  })
  return count
}
