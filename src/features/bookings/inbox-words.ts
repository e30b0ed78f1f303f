import { dayInVietnam } from '../../i18n/format.ts'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { vi } from '../../i18n/teamwork/vi.ts'
import type { IconName } from '../../ui/icon.tsx'
import { type State, spanOf, stateOf } from './booking.ts'
import type { Booking } from './inbox-data.ts'

interface Look {
  kind: 'good' | 'wait' | 'bad' | undefined
  icon: IconName
}

/** Colour and shape of a state; its word stands beside them. */
const looks: Record<State, Look> = {
  nobody: { kind: 'bad', icon: 'warn' },
  late: { kind: 'bad', icon: 'warn' },
  asking: { kind: 'wait', icon: 'clock' },
  askingTeam: { kind: 'wait', icon: 'clock' },
  not_home: { kind: 'wait', icon: 'home' },
  taken: { kind: 'good', icon: 'check' },
  agreed: { kind: 'good', icon: 'cal' },
  done: { kind: 'good', icon: 'check' },
  cancelled: { kind: undefined, icon: 'x' },
}

const taking = ['accepted', 'assigned']

export function createInboxWords() {
  const { t, day, hour, relativeDay } = useTeamwork()
  const span = (minutes: number) => {
    const { unit, count } = spanOf(minutes)
    return t(`bookings.${unit}`, count)
  }
  const noon = (date: string) => `${date}T12:00:00+07:00`
  const someone = (called: string | null) => called ?? t('bookings.someone')
  const half = (booking: Pick<Booking, 'half' | 'day'>) =>
    t('bookings.onHalf', t(`bookings.halves.${booking.half}`), day(noon(booking.day)))
  /** Today its hour, on another day only which. */
  const moment = (at: string) => (dayInVietnam(at) === dayInVietnam(Date.now()) ? hour(at) : relativeDay(at))

  function stateWords(booking: Booking, state: State): string {
    if (state === 'asking') return t('bookings.states.asking', someone(booking.offered_to_called))
    if (state === 'taken' || state === 'agreed') return someone(booking.accepted_called)
    return t(`bookings.states.${state}`)
  }

  function timeWords(booking: Booking, state: State): string | null {
    if (state === 'nobody') return t('bookings.waiting', span(booking.age_minutes))
    if (state === 'agreed') return t('bookings.hourAgreed', hour(booking.starts_at))
    if (state === 'late') return someone(booking.accepted_called)
    if (state === 'taken') {
      const taken = booking.events.findLast(({ event }) => taking.includes(event))
      return taken === undefined ? null : t('bookings.takenAt', moment(taken.at))
    }
    return booking.minutes_left === null ? null : t('bookings.left', span(booking.minutes_left))
  }

  const reason = ({ cancel_reason }: Pick<Booking, 'cancel_reason'>) =>
    cancel_reason === null ? '' : t(`bookings.reasons.${cancel_reason}`)

  function clock(booking: Booking, now: number): string | null {
    const state = stateOf(booking, now)
    const left = span(booking.minutes_left ?? 0)
    if (state === 'asking') return t('bookings.clock.ambassador', someone(booking.offered_to_called), left)
    if (state === 'askingTeam') return t('bookings.clock.team', left)
    if (state === 'nobody') return t('bookings.clock.nobody', span(booking.age_minutes))
    if (state === 'late') return t('bookings.clock.late', someone(booking.accepted_called))
    if (state === 'not_home') return t('bookings.clock.not_home')
    if (state === 'cancelled' && booking.cancelled_by !== null) {
      return t(`bookings.clock.cancelledBy.${booking.cancelled_by}`, reason(booking))
    }
    return null
  }

  return {
    span,
    half,
    someone,
    reason,
    name: ({ called }: Pick<Booking, 'called'>) => called ?? t('bookings.forgotten'),
    /** The one helped, and who speaks for them. */
    names: ({ called, caller_called }: Booking) =>
      caller_called === null
        ? (called ?? t('bookings.forgotten'))
        : t('bookings.forOther', called ?? '', caller_called),
    /** The hour once it is agreed, until then the half-day. */
    when: (booking: Booking) =>
      booking.status === 'scheduled'
        ? t('bookings.atHour', day(booking.starts_at), hour(booking.starts_at))
        : half(booking),
    where: ({ number, street_name, place_words }: Booking) =>
      [
        [number === null ? null : t('bookings.house', number), street_name].filter(Boolean).join(', '),
        place_words,
      ].filter((words) => words !== null && words !== ''),
    tag: (booking: Booking, now: number) => {
      const state = stateOf(booking, now)
      return { ...looks[state], words: stateWords(booking, state), time: timeWords(booking, state) }
    },
    clock: (booking: Booking, now: number) => {
      const words = clock(booking, now)
      return words === null ? null : { ...looks[stateOf(booking, now)], words }
    },
    refused: (outcome: string) => t(`bookings.refused.${isRefusal(outcome) ? outcome : 'other'}`),
  }
}

type Refusal = keyof typeof vi.bookings.refused
/** A newer ward may refuse for what this app has no word for. */
const isRefusal = (outcome: string): outcome is Refusal => Object.hasOwn(vi.bookings.refused, outcome)
