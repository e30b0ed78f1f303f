import { createMemo, createResource, onMount } from 'solid-js'
import { teamPeople } from '../../backend/calls.ts'
import { failureOf } from '../../backend/failure.ts'
import { keepSealed, readSealed } from '../../store/kept-sealed.ts'
import type { Store } from '../../store/open-store.ts'
import { useStore } from '../../store/store-context.tsx'
import type { Came } from './came.ts'
import type { HelpClass } from './class-door-data.ts'
import { type RosterRow, inOrder, rowOf } from './roster.ts'

type Teammates = Awaited<ReturnType<typeof teamPeople>>

const name = 'trainees'
/** As long as the roster of a class. */
const keptAfter = 7 * 86_400_000

/** Who is trained, for the door: asked for while there is a signal, kept sealed for when there is none. */
async function fetchTrainees(store: Store, held: HelpClass): Promise<Teammates | undefined> {
  const kept = await readSealed<Teammates>(store, name)
  try {
    const told = await teamPeople()
    const until = new Date(Date.parse(held.ends_at) + keptAfter).toISOString()
    await keepSealed(store, { name, until, value: told })
    return told
  } catch (error) {
    if (failureOf(error) !== 'offline' && kept === undefined) throw error
    return kept
  }
}

/** For a card of today: beforehand, so that the door needs no signal. Never rejects. */
export function createKeptTrainees(held: () => HelpClass) {
  const store = useStore()
  onMount(() => {
    if (held().kind === 'trainers') void fetchTrainees(store, held()).catch(() => undefined)
  })
}

const trainee = (id: string, called: string | null): RosterRow =>
  rowOf({ id, called, phone: null, people: 1, standing: 'trainee', venueId: null, personId: null })

/** Who is trained to teach: the people of my teams, and whoever was written down here already. */
export function createTrainees(held: () => HelpClass, facts: () => Came[]) {
  const store = useStore()
  const [known, { refetch }] = createResource(
    () => held().kind === 'trainers',
    () => fetchTrainees(store, held()).catch(() => undefined),
  )
  const people = () => (known.state === 'ready' ? known() : undefined)
  const rows = createMemo(() => {
    if (held().kind !== 'trainers' || known.loading) return undefined
    const named = new Map((people() ?? []).map(({ id, full_name, called }) => [id, full_name ?? called]))
    const met = facts().flatMap(({ profile_id }) => profile_id ?? [])
    return inOrder([...new Set([...named.keys(), ...met])].map((id) => trainee(id, named.get(id) ?? null)))
  })
  return { rows, isUnknown: () => !known.loading && people() === undefined, askAgain: () => void refetch() }
}

export type Trainees = ReturnType<typeof createTrainees>
