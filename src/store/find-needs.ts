import { definitionOf } from './commands.ts'
import type { Prepared } from './prepare.ts'
import type { Tables } from './tables.ts'

const idShape = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u

/** The rows a payload speaks of. */
export const idsIn = (payload: Record<string, unknown>): string[] =>
  Object.values(payload).filter((value): value is string => typeof value === 'string' && idShape.test(value))

/** Who makes which row, among commands the ward has not said yes to. */
export type Makers = Map<string, Set<string>>

export async function makersOf(tables: Tables, prepared: Prepared[]): Promise<Makers> {
  const makers: Makers = new Map()
  const ids = [...new Set(prepared.flatMap(({ payload }) => idsIn(payload)))]
  // Asked all at once: through a cursor the answers would come one by one.
  const found = await Promise.all(ids.map((id) => tables.allBy('outbox', 'makes', id)))
  for (const { id, status, makes } of found.flat()) if (status !== 'sent') noteMaker(makers, id, makes)
  return makers
}

export function noteMaker(makers: Makers, commandId: string, makes: string[]) {
  for (const made of makes) makers.set(made, (makers.get(made) ?? new Set()).add(commandId))
}

/** A check-in needs the visit it happened at, a person the consent before it: whatever its payload names and is unsent. */
export function findNeeds(makers: Makers, { payload, needs }: Prepared): string[] {
  const found = idsIn(payload).flatMap((id) => [...(makers.get(id) ?? [])])
  return [...new Set([...needs, ...found])]
}

export const makesOf = ({ name, payload }: Prepared): string[] => definitionOf(name).makes(payload)
