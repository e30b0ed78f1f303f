import { createResource, createSignal } from 'solid-js'
import { clashesOfClass, scheduleClass, teamPeople } from '../../backend/calls.ts'
import { createAskWard } from '../../store/ask-ward.ts'
import { createLook } from '../../store/look-at-ward.ts'
import { useStore } from '../../store/store-context.tsx'
import { compareVietnamese } from '../../i18n/vietnamese.ts'
import type { ClassClash } from './classes-data.ts'

export type NewClass = Parameters<typeof scheduleClass>[0]

export interface Teammate {
  id: string
  full_name: string | null
  called: string | null
}

export const nameOf = ({ called, full_name }: Teammate) => called ?? full_name

const byName = (a: Teammate, b: Teammate) => compareVietnamese(nameOf(a) ?? '', nameOf(b) ?? '')

/** Who may help: the people of one's teams, each once; names are at the ward only. */
export const createPeople = () =>
  createLook(
    () => 'all',
    async (): Promise<Teammate[]> =>
      [...new Map((await teamPeople()).map((one) => [one.id, one])).values()].toSorted(byName),
  )

/** What else these people and places have at those hours. Without a signal nobody knows: nothing is said then. */
export function createClassClashes(held: () => (NewClass & { id?: string }) | null) {
  const wanted = () => {
    const asked = held()
    return asked === null ? undefined : JSON.stringify(asked)
  }
  // Not read as a resource: that would hold back the whole page while the ward is asked.
  const [clashes, setClashes] = createSignal<ClassClash[]>([])
  createResource(wanted, async (key) => {
    const found = await clashesOfClass(JSON.parse(key) as NewClass).catch(() => [])
    if (wanted() === key) setClashes(found)
  })
  return () => (wanted() === undefined ? [] : clashes())
}

/** Resolves to the ward's answer, or to null when it could not be asked; why is in `failure`. */
export function createHolding() {
  const { ask, failure, isBusy } = createAskWard(useStore())
  return { hold: (held: NewClass) => ask(scheduleClass(held)), failure, isBusy }
}
