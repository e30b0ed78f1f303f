import { createEffect, createSignal, on } from 'solid-js'
import { currentFacts } from '../../domain/current-facts.ts'
import { isOpen, nextDoors } from '../../domain/next-doors.ts'
import { visitsNewestFirst } from '../../domain/door-state.ts'
import { needsFollowUp } from '../../domain/walking/follow-ups.ts'
import { planRevisits } from '../../domain/walking/plan-revisits.ts'
import { timeOfDay } from '../../domain/walking/time-of-day.ts'
import type { LonLat } from '../../domain/walking/walk-stop.ts'
import { dayInVietnam } from '../../i18n/format.ts'
import { createQuery } from '../../store/create-query.ts'
import type { Store } from '../../store/open-store.ts'
import { rowsOfParts } from '../../store/rows-of-parts.ts'
import { useStore } from '../../store/store-context.tsx'
import { askOrder } from './ask-order.ts'
import { type KeptOrder, hoursOf, joined, knowsHours, moved, reversed, skipped } from './kept-order.ts'
import { standingAt } from './standing-at.ts'
import type { MyWalk } from './today-data.ts'
import type { PlannedDoor } from './walk-plan.ts'

export type { KeptOrder } from './kept-order.ts'

const readKept = async ({ database }: Store) => (await database.readings.get('order'))?.value as KeptOrder | undefined

const keep = ({ database }: Store, value: KeptOrder) =>
  database.readings.put({ name: 'order', stamp: value.day, value })

/** The moments nobody was home since somebody last was. */
async function triedAt({ database }: Store, doors: PlannedDoor[]): Promise<Map<string, Date[]>> {
  const absent = doors.filter(({ state }) => state === 'no_one_home').map(({ id }) => id)
  const visits = await database.visits.where('household_id').anyOf(absent).toArray()
  return new Map(
    [...Map.groupBy(visits, (visit) => visit.household_id)].map(([home, ofHome]) => {
      const newest = visitsNewestFirst(ofHome)
      const met = newest.findIndex(({ outcome }) => outcome !== 'no_one_home')
      return [home, newest.slice(0, met < 0 ? undefined : met).map(({ visited_at }) => new Date(visited_at))]
    }),
  )
}

const isAt = (kept: KeptOrder, me: LonLat | undefined) =>
  me === undefined || (kept.from?.[0] === me[0] && kept.from[1] === me[1])

/** Worked out afresh: what suits now as one walks, then what suits another time of day, then what was put off. */
async function workOut(store: Store, walk: MyWalk, { me, now, last }: Moment): Promise<KeptOrder> {
  const open = walk.doors.filter(isOpen)
  const skippedToday = last?.skipped ?? []
  const isPutOff = ({ id }: PlannedDoor) => skippedToday.includes(id)
  const { today, later } = planRevisits(open, await triedAt(store, open), now)
  const from = me ?? standingAt(walk.doors, now)
  const stops = today.filter((door) => !isPutOff(door))
  const streets = await store.database.streets.toArray()
  const { ids } = await askOrder({ walk: { stops, streets, from, now }, minutes: null })
  const rest = [...nextDoors(later.filter((door) => !isPutOff(door))), ...nextDoors(open.filter(isPutOff))]
  return {
    ids: [...ids, ...rest.map(({ id }) => id)],
    chosen_at: now.toISOString(),
    day: dayInVietnam(now),
    time: timeOfDay(now),
    from: me ?? null,
    hours: hoursOf(open),
    skipped: skippedToday,
    isByHand: false,
    fitting: null,
  }
}

interface Moment {
  me: LonLat | undefined
  now: Date
  last: KeptOrder | undefined
}

async function keepUp(store: Store, walk: MyWalk, me: LonLat | undefined) {
  const now = new Date()
  const kept = await readKept(store)
  const last = kept?.day === dayInVietnam(now) ? kept : undefined
  const open = walk.doors.filter(isOpen)
  const ordered = new Set(last?.ids)
  const isWhole = open.every(({ id }) => ordered.has(id))
  const isTimely = last?.time === timeOfDay(now) && knowsHours(last, open)
  if (last && isWhole && isAt(last, me) && (last.isByHand || isTimely)) return
  const isJoining = last?.isByHand && isAt(last, me)
  const byNumber = nextDoors(open).map(({ id }) => id)
  await keep(store, isJoining ? joined(last, open, byNumber) : await workOut(store, walk, { me, now, last }))
}

interface Ordering {
  walk: () => MyWalk
  me: () => LonLat | undefined
  /** The doors still open, in the order shown. */
  next: () => PlannedDoor[]
}

/** Keeps the order of the day up to date, and changes it as the walker wishes. */
export function createOrdering({ walk, me, next }: Ordering) {
  const store = useStore()
  // One after the other: a change by hand must not be lost to one worked out at the same time.
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = (act: () => Promise<unknown>) => (turn = turn.then(act, act))
  const [isReady, setReady] = createSignal(false)
  createEffect(
    on([walk, me], ([known, here]) => void inTurn(() => keepUp(store, known, here)).then(() => setReady(true))),
  )
  const change = (wish: (kept: KeptOrder, open: string[]) => KeptOrder) =>
    inTurn(async () => {
      const kept = await readKept(store)
      const open = next().map(({ id }) => id)
      if (kept) await keep(store, { ...wish(kept, open), chosen_at: new Date().toISOString() })
    })
  return {
    /** False while the order of the day is being worked out for the first time. */
    isReady,
    turnRound: () => change(reversed),
    skip: (id: string) => change((kept, open) => skipped(kept, open, id)),
    move: (id: string, to: number) => change((kept, open) => moved(kept, open, { id, to })),
    fit: (minutes: number | null) => inTurn(() => fit(store, { walk: walk(), me: me(), next: next() }, minutes)),
  }
}

interface Standing {
  walk: MyWalk
  me: LonLat | undefined
  next: PlannedDoor[]
}

/** The doors that fit come first, the rest as it was. */
async function fit(store: Store, { walk, me, next }: Standing, minutes: number | null) {
  const kept = await readKept(store)
  if (kept === undefined) return
  if (minutes === null) return void (await keep(store, { ...kept, fitting: null }))
  const now = new Date()
  const { today } = planRevisits(next, await triedAt(store, next), now)
  const stops = today.filter(({ id }) => !kept.skipped.includes(id))
  const streets = await store.database.streets.toArray()
  const walkFrom = { stops, streets, from: me ?? standingAt(walk.doors, now), now }
  const { ids, takes } = await askOrder({ walk: walkFrom, minutes })
  const fitting = new Set(ids)
  const others = next.map(({ id }) => id).filter((id) => !fitting.has(id))
  await keep(store, {
    ...kept,
    ids: [...ids, ...others],
    chosen_at: now.toISOString(),
    fitting: { minutes, ids, takes: Math.round(takes) },
  })
}

/** When somebody of a home last asked in a class to be visited. */
async function askedInClass({ check_ins }: Store['database']): Promise<Map<string | null, string>> {
  const came = await check_ins.where('class_id').above('').toArray()
  const asking = currentFacts(came).filter(({ needs_visit }) => needs_visit)
  return new Map(asking.map(({ household_id, helped_at }) => [household_id, helped_at] as const).toSorted(byHour))
}

const byHour = ([, one]: readonly [unknown, string], [, other]: readonly [unknown, string]) =>
  Date.parse(one) - Date.parse(other)

/** Homes that asked for another visit or still need something, longest ago first. */
export function createFollowUps(walk: () => MyWalk) {
  const { database } = useStore()
  return createQuery(async () => {
    const asked = await askedInClass(database)
    const { doors, parts } = walk()
    const homes = await rowsOfParts(
      database.households,
      parts.map(({ id }) => id),
    )
    const needs = new Map(homes.map((home) => [home.id, home.needs]))
    const now = new Date()
    return doors
      .filter(
        (door) =>
          !door.is_left_out &&
          needsFollowUp(door, { needs: needs.get(door.id) ?? [], asked_at: asked.get(door.id) }, now),
      )
      .toSorted((a, b) => Date.parse(a.last_visited_at ?? '') - Date.parse(b.last_visited_at ?? ''))
  }, [])
}

/** Until when each part is to be done, and what to know of it. */
export function createPartNotes() {
  const { database, profile } = useStore()
  return createQuery(async () => {
    const assignments = await database.assignments.toArray()
    return new Map(
      assignments
        .filter(({ ended_at, profile_id }) => ended_at === null && profile_id === profile.id)
        .map(({ part_id, due_on, note }) => [part_id, { due_on, note }]),
    )
  }, new Map())
}
