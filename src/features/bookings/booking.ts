export type Half = 'morning' | 'afternoon' | 'evening'
export const halves: Half[] = ['morning', 'afternoon', 'evening']

export type CancelReason = 'not_reachable' | 'ward_busy' | 'twice'
export const cancelReasons: CancelReason[] = ['not_reachable', 'ward_busy', 'twice']

/** Of a booking, what its place in the inbox depends on. */
export interface Standing {
  status: 'offered' | 'accepted' | 'scheduled' | 'done' | 'not_home' | 'cancelled' | 'escalated'
  offered_level: 'ambassador' | 'team' | 'ward'
  starts_at: string
  ends_at: string
  age_minutes: number
  minutes_left: number | null
}

/** How it stands, in the word and the shape a lead sees. */
export type State = 'nobody' | 'asking' | 'askingTeam' | 'late' | 'not_home' | 'taken' | 'agreed' | 'done' | 'cancelled'

const given = { accepted: 'taken', scheduled: 'agreed' } as const

export function stateOf({ status, offered_level, ends_at }: Standing, now: number): State {
  if (status === 'accepted' || status === 'scheduled') return Date.parse(ends_at) < now ? 'late' : given[status]
  if (status === 'escalated') return 'nobody'
  if (status === 'offered') {
    return offered_level === 'ambassador' ? 'asking' : offered_level === 'team' ? 'askingTeam' : 'nobody'
  }
  return status
}

/** Most urgent first: whoever waits for nobody in particular before whoever waits for an answer. */
const urgency: State[] = ['nobody', 'late', 'asking', 'askingTeam', 'not_home']

export const needsHandling = (booking: Standing, now: number) => urgency.includes(stateOf(booking, now))

const handlingRank = (booking: Standing, now: number) => {
  const rank = urgency.indexOf(stateOf(booking, now))
  // Both are being asked; the shorter clock comes first, whoever it is.
  return rank === 3 ? 2 : rank
}

const soonest = (a: Standing, b: Standing) => Date.parse(a.starts_at) - Date.parse(b.starts_at)

/** Open bookings as a lead works through them: what needs handling by urgency, what somebody took by its hour. */
export function sortOpen<Booking extends Standing>(bookings: Booking[], now: number) {
  const [toHandle, inHand] = [true, false].map((wanted) =>
    bookings.filter((booking) => needsHandling(booking, now) === wanted),
  )
  return {
    toHandle: (toHandle ?? []).toSorted(
      (a, b) =>
        handlingRank(a, now) - handlingRank(b, now) ||
        (a.minutes_left ?? 0) - (b.minutes_left ?? 0) ||
        b.age_minutes - a.age_minutes ||
        soonest(a, b),
    ),
    inHand: (inHand ?? []).toSorted(soonest),
  }
}

export type Shown = 'open' | 'done' | 'cancelled'
export const shows: Shown[] = ['open', 'done', 'cancelled']

/** Whoever found nobody at home tries again within this time; in ms. */
const triedAgainWithin = 2 * 86_400_000

/** Nobody at home is not the end of a promise: for two days more it is open. */
export function shownAs({ status, ends_at }: Pick<Standing, 'status' | 'ends_at'>, now: number): Shown {
  if (status === 'done' || status === 'cancelled') return status
  return status === 'not_home' && Date.parse(ends_at) < now - triedAgainWithin ? 'done' : 'open'
}

/** What the ward counts, and where nobody was at home, in the list they stand in. */
export function countsOf<Booking extends Standing>(
  { counts, bookings }: { counts: Record<Shown, number>; bookings: Booking[] },
  now: number,
): Record<Shown, number> {
  const triedOnly = bookings.filter(({ status }) => status === 'not_home')
  const open = triedOnly.filter((booking) => shownAs(booking, now) === 'open').length
  return { ...counts, open: counts.open + open, done: counts.done + triedOnly.length - open }
}

export type Span = { unit: 'minutes' | 'hours' | 'days'; count: number }

/** Whole hours from one hour on, whole days from three days on; never “0 phút” while the clock still runs. */
export function spanOf(minutes: number): Span {
  if (minutes < 60) return { unit: 'minutes', count: Math.max(1, Math.round(minutes)) }
  const hours = Math.floor(minutes / 60)
  return hours < 72 ? { unit: 'hours', count: hours } : { unit: 'days', count: Math.floor(hours / 24) }
}

/** One number to call: whoever booked answers for the one who cannot. */
export const dialled = (phone: string) => `tel:${phone.replaceAll(/[^+\d]/gu, '')}`
