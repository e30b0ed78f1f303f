import { describe, expect, it } from 'vitest'
import { type Standing, countsOf, needsHandling, shownAs, sortOpen, spanOf, stateOf } from './booking.ts'

const now = Date.parse('2026-11-24T08:00:00+07:00')
const hour = 3_600_000
const at = (hours: number) => new Date(now + hours * hour).toISOString()

const booking = (named: string, more: Partial<Standing> = {}) => ({
  named,
  status: 'offered' as const,
  offered_level: 'ambassador' as const,
  starts_at: at(24),
  ends_at: at(27),
  age_minutes: 60,
  minutes_left: 180,
  ...more,
})
const names = (bookings: { named: string }[]) => bookings.map(({ named }) => named)

describe('how a booking stands', () => {
  it('tells who is asked, and when nobody in particular is left', () => {
    expect(stateOf(booking('one'), now)).toBe('asking')
    expect(stateOf(booking('one', { offered_level: 'team' }), now)).toBe('askingTeam')
    expect(stateOf(booking('one', { status: 'escalated', offered_level: 'ward' }), now)).toBe('nobody')
  })

  it('is late once its hours have passed and nothing was written down', () => {
    expect(stateOf(booking('one', { status: 'accepted', ends_at: at(-1) }), now)).toBe('late')
    expect(stateOf(booking('one', { status: 'scheduled', ends_at: at(1) }), now)).toBe('agreed')
    expect(needsHandling(booking('one', { status: 'scheduled', ends_at: at(-1) }), now)).toBe(true)
    expect(needsHandling(booking('one', { status: 'accepted' }), now)).toBe(false)
  })
})

describe('the open bookings', () => {
  const open = [
    booking('taken for later', { status: 'accepted', starts_at: at(48), ends_at: at(51), minutes_left: null }),
    booking('asked, much time', { minutes_left: 300 }),
    booking('the team, little time', { offered_level: 'team', minutes_left: 20 }),
    booking('not home', { status: 'not_home', minutes_left: null, starts_at: at(-3), ends_at: at(-1) }),
    booking('nobody', { status: 'escalated', offered_level: 'ward', minutes_left: null, age_minutes: 600 }),
    booking('nobody, waiting longer', {
      status: 'escalated',
      offered_level: 'ward',
      minutes_left: null,
      age_minutes: 1560,
    }),
    booking('late', { status: 'accepted', minutes_left: null, starts_at: at(-4), ends_at: at(-1) }),
    booking('taken for tomorrow', { status: 'scheduled', minutes_left: null }),
  ]

  it('begin with who waits for nobody, the longest first, then the shortest clock', () => {
    expect(names(sortOpen(open, now).toHandle)).toEqual([
      'nobody, waiting longer',
      'nobody',
      'late',
      'the team, little time',
      'asked, much time',
      'not home',
    ])
  })

  it('end with those in good hands, by their hour', () => {
    expect(names(sortOpen(open, now).inHand)).toEqual(['taken for tomorrow', 'taken for later'])
  })
})

describe('where nobody was at home', () => {
  const yesterday = booking('yesterday', { status: 'not_home', ends_at: at(-20) })
  const lastWeek = booking('last week', { status: 'not_home', ends_at: at(-170) })

  it('is open for two days more, then over', () => {
    expect(shownAs(yesterday, now)).toBe('open')
    expect(shownAs(lastWeek, now)).toBe('done')
  })

  it('is counted in the list it stands in', () => {
    const counts = { open: 3, done: 5, cancelled: 1 }
    expect(countsOf({ counts, bookings: [yesterday, lastWeek, booking('open')] }, now)).toEqual({
      open: 4,
      done: 6,
      cancelled: 1,
    })
  })
})

describe('ages and clocks', () => {
  it.each([
    [-3, { unit: 'minutes', count: 1 }],
    [0.4, { unit: 'minutes', count: 1 }],
    [59, { unit: 'minutes', count: 59 }],
    [60, { unit: 'hours', count: 1 }],
    [26 * 60 + 59, { unit: 'hours', count: 26 }],
    [72 * 60, { unit: 'days', count: 3 }],
  ])('%s minutes are said in whole %o', (minutes, span) => {
    expect(spanOf(minutes)).toEqual(span)
  })
})
