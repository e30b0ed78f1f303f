import { withStatus } from './database.ts'
import type { Store } from './open-store.ts'

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

/** Whom refused entries name, by entry; nobody while names are locked. */
export async function namesRefused({ database, sealer }: Store): Promise<Record<string, string>> {
  const entries = await withStatus(database, 'refused').toArray()
  const sealed = entries.flatMap((entry) => (entry.sealed === null ? [] : { id: entry.id, layer: entry.sealed }))
  const opened = await sealer.open(sealed.map(({ layer }) => layer))
  const named = sealed.map(({ id }, at) => [id, text(opened[at]?.called) ?? text(opened[at]?.full_name)] as const)
  return Object.fromEntries(named.filter((pair): pair is [string, string] => pair[1] !== undefined))
}
