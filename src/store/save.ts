import { definitionOf } from './commands.ts'
import type { CommandInput } from './define-command.ts'
import { layOnRows } from './lay-on-rows.ts'
import { findNeeds, type Makers, makersOf, makesOf, noteMaker } from './find-needs.ts'
import { newId } from './new-id.ts'
import { announceSaved } from './on-saved.ts'
import type { Store } from './open-store.ts'
import type { NewEntry, OutboxEntry } from './outbox-entry.ts'
import { type Prepared, prepare } from './prepare.ts'
import { openShown, type Shown } from './shown.ts'
import { tell } from './tell.ts'
import { notingFailure } from './unsaved.ts'
import { writeDirectly } from './write-directly.ts'

interface Adding {
  store: Store
  shown: Shown
  makers: () => Promise<Makers>
}

/** Lays one command on the rows shown and says what goes into the outbox for it. */
export async function layOn({ store, shown, makers }: Adding, prepared: Prepared): Promise<NewEntry> {
  const id = newId()
  const { name, payload, sealed } = prepared
  const makes = makesOf(prepared)
  const before = await definitionOf(name).before(shown, payload)
  // Side by side, as below: each turn of the database is a wait, and somebody stands at the door.
  const laid = layOnRows(shown, prepared, { authorId: store.profile.id, receipt: null })
  const [known, { touches, mentions }] = await Promise.all([makers(), laid])
  const needs = findNeeds(known, prepared)
  noteMaker(known, id, makes)
  const made_at = new Date().toISOString()
  const fresh = { status: 'waiting', receipt: null, transaction: null, reason: null, sent_at: null } as const
  const told = await tell(shown, prepared)
  return { id, name, payload, sealed, needs, made_at, makes, touches, mentions, before, ...fresh, ...told }
}

async function saveAct(store: Store, inputs: CommandInput[]): Promise<string[]> {
  const { database, sealer, mirror } = store
  const prepared = await prepare(sealer, inputs)
  let saved: OutboxEntry[] = []
  let copied = Promise.resolve()
  const recorded = writeDirectly(database, async (tables) => {
    const shown = openShown(tables)
    let known: Makers | undefined
    const makers = async () => (known ??= await makersOf(tables, prepared))
    const entries: NewEntry[] = []
    for (const each of prepared) entries.push(await layOn({ store, shown, makers }, each))
    tables.putMeta({ key: 'last_saved', value: entries.at(-1)?.id ?? '' })
    const [places] = await Promise.all([tables.append(entries), shown.write()])
    saved = entries.map((entry, at) => ({ ...entry, seq: places[at] ?? 0 }))
    // While the database writes, so does the second copy.
    copied = mirror.copyAhead(saved)
  })
  const tellScreens = await recorded.catch(async (error: unknown) => {
    await mirror.takeBack(saved.map(({ id }) => id))
    throw error
  })
  mirror.confirm(saved.map(({ id }) => id))
  await copied
  // Whoever saved goes on first: what all the others have to read anew takes longer than saving.
  setTimeout(() => {
    tellScreens()
    announceSaved(store)
  })
  return saved.map(({ id }) => id)
}

/**
 * Saves one act or several as one: rows and outbox in one strict-durability transaction, and once more in the mirror.
 * Once it resolves it is on this phone; if it rejects nothing is. Returns the commands' ids in the order given.
 */
export const save = (store: Store, input: CommandInput | CommandInput[]): Promise<string[]> =>
  notingFailure(store, saveAct(store, [input].flat()))
