import { type Connected, connectedTo, isLaidOn } from './connected.ts'
import type { StoreDatabase } from './database.ts'
import { readInSteps } from './in-steps.ts'
import { keepTransaction } from './keep-transaction.ts'
import { addToMeta } from './meta.ts'
import { layOnRows, type Traces } from './lay-on-rows.ts'
import type { OutboxEntry } from './outbox-entry.ts'
import { openShown, type Shown } from './shown.ts'
import { tablesOf } from './tables.ts'

type Traced = Traces & Pick<OutboxEntry, 'seq'>

const isSame = (left: string[], right: string[]) =>
  left.length === right.length && left.every((id) => right.includes(id))

const isOtherwise = (entry: OutboxEntry, traced: Traced) =>
  !isSame(entry.touches, traced.touches) || !isSame(entry.mentions, traced.mentions)

interface LaidOn {
  shown: Shown
  /** Of the entries that now touch or depend on other rows than before. */
  otherwise: Traced[]
}

async function layAllOn(database: StoreDatabase, { entries, copies }: Connected, authorId: string): Promise<LaidOn> {
  const shown = openShown(tablesOf(database), copies)
  const otherwise: Traced[] = []
  for (const entry of entries) {
    await keepTransaction(database)
    const receipt = entry.status === 'sent' ? entry.receipt : null
    const traced = { seq: entry.seq, ...(await layOnRows(shown, entry, { authorId, receipt })) }
    if (isOtherwise(entry, traced)) otherwise.push(traced)
  }
  return { shown, otherwise }
}

/** Rows touched or looked at now and not followed before: other commands may hang on them. */
function newlyMet(otherwise: Traced[], { entries, followed }: Connected): string[] {
  const known = new Set(entries.flatMap(({ mentions }) => mentions))
  const touched = otherwise.flatMap(({ touches }) => touches)
  const lookedAt = otherwise.flatMap(({ mentions }) => mentions.filter((id) => !known.has(id)))
  return [...touched, ...lookedAt].filter((id) => !followed.has(id))
}

async function everything(database: StoreDatabase): Promise<Connected> {
  const entries = (await readInSteps(database.outbox)).filter(isLaidOn)
  return { entries, copies: await readInSteps(database.pulled), followed: new Set() }
}

async function write(database: StoreDatabase, { shown, otherwise }: LaidOn): Promise<void> {
  await shown.write()
  await addToMeta(database, 'changes', 1)
  for (const { seq, touches, mentions } of otherwise) await database.outbox.update(seq, { touches, mentions })
}

/**
 * Shown = pulled + unfinished commands in made order; refused ones no longer count. Called inside the transaction that
 * changed either side, with the ids of the rows that did; without them everything is laid on again.
 */
export async function rebuild(database: StoreDatabase, authorId: string, changed?: Iterable<string>): Promise<void> {
  if ((await database.pulled.count()) === 0 && (await database.outbox.count()) === 0) return
  if (changed === undefined) return write(database, await layAllOn(database, await everything(database), authorId))
  const seeds = new Set(changed)
  for (;;) {
    const connected = await connectedTo(database, seeds)
    const laidOn = await layAllOn(database, connected, authorId)
    const met = newlyMet(laidOn.otherwise, connected)
    if (met.length === 0) return write(database, laidOn)
    for (const id of met) seeds.add(id)
  }
}
