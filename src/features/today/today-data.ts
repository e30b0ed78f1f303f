import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js'
import type { Household, Visit } from '../../backend/rows.ts'
import { createQuery } from '../../store/create-query.ts'
import { myParts } from '../../store/my-parts.ts'
import { openPeople, openProfiles } from '../../store/open-people.ts'
import type { Store } from '../../store/open-store.ts'
import { recall, stampOf } from '../../store/recall.ts'
import { rowsOfParts } from '../../store/rows-of-parts.ts'
import { useStore } from '../../store/store-context.tsx'
import { createSyncStatus } from '../../store/sync-status.ts'
import type { KeptOrder } from './kept-order.ts'
import { type PackedWalk, unpackWalk } from './unpack-walk.ts'
import { type PlannedDoor, walkDoors } from './walk-plan.ts'

/** As many as are worked out before the screen gets its turn again. */
const homesAtOnce = 500

const nextTurn = () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  setTimeout(resolve)
  return promise
}

async function doorsInTurns(households: Household[], visits: Visit[]): Promise<PlannedDoor[]> {
  const visitsOf = Map.groupBy(visits, (visit) => visit.household_id)
  const doors: PlannedDoor[] = []
  for (let first = 0; first < households.length; first += homesAtOnce) {
    if (first > 0) await nextTurn()
    doors.push(...walkDoors({ households: households.slice(first, first + homesAtOnce), visitsOf }, new Date()))
  }
  return doors
}

async function readWalk(store: Store) {
  const { database } = store
  const stamp = await stampOf(database)
  const parts = await myParts(store)
  const partIds = parts.map((part) => part.id)
  const [streets, households, visits, areas] = await Promise.all([
    database.streets.bulkGet([...new Set(parts.map((part) => part.street_id))]),
    rowsOfParts(database.households, partIds),
    rowsOfParts(database.visits, partIds),
    database.areas.bulkGet([...new Set(parts.map((part) => part.neighbourhood_id))]),
  ])
  const standing = households.filter((household) => household.retired_at === null)
  return {
    stamp,
    parts,
    streets: streets.filter((street) => street !== undefined),
    doors: await doorsInTurns(standing, visits),
    area: areas[0],
  }
}

export type MyWalk = Awaited<ReturnType<typeof readWalk>>

/** Fewer homes are read faster than anything could be remembered of them. */
const worthRemembering = 500
/** Work at a door comes in bursts; in ms. */
const restBeforeRemembering = 2_000
/** Before the screen's turn is taken for working it all out again; in ms. */
const timeToDraw = 300

/**
 * All that is on this phone about the parts of this person. With thousands of homes what was worked out last stands at
 * once, if no row has changed since, and is worked out again when the screen has been drawn.
 */
export function createMyWalk(): Accessor<MyWalk | undefined> {
  const store = useStore()
  const [remembered, setRemembered] = createSignal<MyWalk>()
  const [isDrawn, setDrawn] = createSignal(false)
  const begin = async () => {
    const walk = await recall<PackedWalk>(store.database, 'walk').catch(() => undefined)
    setRemembered(walk && unpackWalk(walk))
    setTimeout(() => setDrawn(true), walk === undefined ? 0 : timeToDraw)
  }
  void begin()
  const fresh = createQuery(async () => (isDrawn() ? readWalk(store) : undefined))
  createEffect(() => {
    const walk = fresh()
    if (walk === undefined || walk.doors.length < worthRemembering) return
    const resting = setTimeout(() => {
      void import('./remember-walk-data.ts').then(({ rememberWalk }) => rememberWalk(store.database, walk))
    }, restBeforeRemembering)
    onCleanup(() => clearTimeout(resting))
  })
  return () => fresh() ?? remembered()
}

/** The order to walk in, as it was last worked out or chosen on this phone. */
export function createKeptOrder(): Accessor<KeptOrder | undefined> {
  const { database } = useStore()
  return createQuery(async () => (await database.readings.get('order'))?.value as KeptOrder | undefined)
}

/** Whose day it is, and whom they can call. */
export function createMe() {
  const store = useStore()
  const { database } = store
  return createQuery(async () => {
    const [stored, teams] = await Promise.all([database.profiles.get(store.profile.id), database.teams.toArray()])
    const [me] = await openProfiles(store, stored ? [stored] : [])
    return { called: me?.called ?? me?.full_name, phone: teams.find((team) => team.phone !== null)?.phone ?? null }
  })
}

/** Names of a few homes' people: opening hundreds would take longer than drawing them. */
export function createNames(homeIds: () => string[]) {
  const store = useStore()
  return createQuery(async () => {
    const stored = await store.database.people.where('household_id').anyOf(homeIds()).toArray()
    const people = await openPeople(
      store,
      stored.filter((person) => person.erased_at === null),
    )
    return new Map(people.toReversed().map((person) => [person.household_id, person.called ?? person.full_name]))
  }, new Map<string, string | null>())
}

export function createLoading() {
  const store = useStore()
  const { isLoaded, lastFailure } = createSyncStatus(store)
  // The way to the ward stays out of the first chunk.
  const retry = () => void import('../../store/start-sync.ts').then(({ syncNow }) => syncNow(store))
  return { isLoaded, lastFailure, retry }
}
