import * as v from 'valibot'
import { commandNames } from './command-names.ts'
import { definitionOf } from './commands.ts'
import { instant, outcome, uuid } from './commands/shapes.ts'
import { fileKind, fileVersion } from './export-outbox.ts'
import { idsIn } from './find-needs.ts'
import { announceSaved } from './on-saved.ts'
import type { Store } from './open-store.ts'
import type { OutboxEntry } from './outbox-entry.ts'
import { wholePayload } from './prepare.ts'
import { putBack } from './put-back.ts'
import { sealedFrom } from './sealed-text.ts'

export type Imported =
  /** `known` were on this phone already, or had been sent from it. */
  | { outcome: 'imported'; count: number; known: number }
  /** `locked`: names in it can be opened only after contact with the ward. */
  | { outcome: 'not_a_file' | 'other_person' | 'damaged' | 'newer_app' | 'locked' }

const headShape = v.object({ kind: v.literal(fileKind), version: v.number(), profile_id: v.string() })
const namesShape = v.object({ commands: v.array(v.object({ name: v.string() })) })

const commandShape = v.object({
  id: uuid,
  name: v.picklist(commandNames),
  payload: v.record(v.string(), v.unknown()),
  sealed: v.nullable(v.object({ iv: v.string(), bytes: v.string() })),
  scope: v.nullable(v.string()),
  needs: v.array(uuid),
  made_at: instant,
  place: v.nullable(v.object({ number: v.string(), street: v.string() })),
  household_id: v.nullable(v.string()),
  outcome: v.nullable(outcome),
  class_title: v.optional(v.nullable(v.string()), null),
  before: v.nullable(v.record(v.string(), v.unknown())),
})
const fileShape = v.object({ commands: v.array(commandShape) })
type FileCommand = v.InferOutput<typeof commandShape>

async function readJson(file: Blob): Promise<unknown> {
  try {
    return JSON.parse(await file.text())
  } catch {
    return null
  }
}

function asEntry({ sealed, ...command }: FileCommand, seq: number): OutboxEntry {
  const makes = definitionOf(command.name).makes(command.payload)
  const answered = { status: 'waiting', receipt: null, transaction: null, reason: null, sent_at: null } as const
  const mentions = idsIn(command.payload)
  return { ...command, sealed: sealedFrom(sealed), makes, mentions, touches: [], ...answered, seq }
}

/** Checked as whole as on the day it was saved: a spoilt payload must not reach the screens. */
async function isSound({ sealer }: Store, entry: OutboxEntry): Promise<boolean> {
  try {
    definitionOf(entry.name).check(await wholePayload(sealer, entry))
    return true
  } catch {
    return false
  }
}

async function unknownOf({ database }: Store, commands: FileCommand[]): Promise<FileCommand[]> {
  const ids = commands.map(({ id }) => id)
  const [waiting, sent] = await Promise.all([
    database.outbox.where('id').anyOf(ids).toArray(),
    database.sent.where('id').anyOf(ids).toArray(),
  ])
  const known = new Set([...waiting, ...sent].map(({ id }) => id))
  return commands.filter(({ id }) => !known.has(id))
}

/** In the outbox, or in the sent tray under the place it had there; 0 before anything was saved. */
async function lastPlace({ database: { outbox, sent } }: Store): Promise<number> {
  const last = await Promise.all([outbox.orderBy(':id').lastKey(), sent.orderBy(':id').lastKey()])
  return Math.max(0, ...last.map((place) => Number(place ?? 0)))
}

/** Brings the outbox of this person's other phone onto this one. All of it or nothing; ids stay, so nothing counts twice. */
export async function importOutbox(store: Store, file: Blob): Promise<Imported> {
  const content = await readJson(file)
  const head = v.safeParse(headShape, content)
  if (!head.success) return { outcome: 'not_a_file' }
  if (head.output.profile_id !== store.profile.id) return { outcome: 'other_person' }
  const names = v.safeParse(namesShape, content)
  const isStrange = (name: string) => !commandNames.some((known) => known === name)
  if (head.output.version > fileVersion || (names.success && names.output.commands.some(({ name }) => isStrange(name))))
    return { outcome: 'newer_app' }
  const read = v.safeParse(fileShape, content)
  if (!read.success) return { outcome: 'damaged' }
  const commands = await unknownOf(store, read.output.commands)
  if (store.sealer.isLocked() && commands.some(({ sealed }) => sealed !== null)) return { outcome: 'locked' }
  const behind = await lastPlace(store)
  const entries = commands.map((command, at) => asEntry(command, behind + 1 + at))
  const sound = await Promise.all(entries.map((entry) => isSound(store, entry)))
  if (sound.includes(false)) return { outcome: 'damaged' }
  await putBack(store, entries, { isRestored: false })
  const saved = await store.database.outbox
    .where('id')
    .anyOf(entries.map(({ id }) => id))
    .toArray()
  await store.mirror.append(saved)
  announceSaved(store)
  return { outcome: 'imported', count: entries.length, known: read.output.commands.length - entries.length }
}
