import { createMemo, createResource } from 'solid-js'
import { teamPeople } from '../../backend/calls.ts'
import { failureOf } from '../../backend/failure.ts'
import type { Came } from './came.ts'
import type { HelpClass } from './class-door-data.ts'
import { type RosterRow, inOrder, rowOf } from './roster.ts'

type Teammates = Awaited<ReturnType<typeof teamPeople>>

/** Kept while the app is open: names of volunteers do not lie on the phone. */
let lastKnown: Teammates | undefined

async function ask(): Promise<Teammates | undefined> {
  try {
    lastKnown = await teamPeople()
  } catch (error) {
    if (failureOf(error) !== 'offline' && lastKnown === undefined) throw error
  }
  return lastKnown
}

const trainee = (id: string, called: string | null): RosterRow =>
  rowOf({ id, called, phone: null, people: 1, standing: 'trainee', venueId: null, personId: null })

/** Who is trained to teach: the people of my teams, and whoever was written down here already. */
export function createTrainees(held: () => HelpClass, facts: () => Came[]) {
  const [known, { refetch }] = createResource(
    () => held().kind === 'trainers',
    () => ask().catch(() => undefined),
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
