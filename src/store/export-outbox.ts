import type { Store } from './open-store.ts'
import { sealedText } from './sealed-text.ts'

export const fileKind = 'tung-nha-outbox'
export const fileVersion = 1

/**
 * What the ward has not taken, or only the commands named, as a file to keep or to bring to another phone of the same
 * person; personal fields stay sealed.
 */
export async function exportOutbox({ database, profile, deviceId }: Store, ids?: string[]): Promise<Blob> {
  const entries = (await database.outbox.orderBy('seq').toArray()).filter(({ status }) => status !== 'sent')
  const chosen = ids === undefined ? entries : entries.filter(({ id }) => ids.includes(id))
  const commands = chosen.map((entry) => ({ ...entry, sealed: sealedText(entry.sealed) }))
  const file = { kind: fileKind, version: fileVersion, profile_id: profile.id, device_id: deviceId, commands }
  return new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' })
}

export const outboxFileName = (now: Date) => `tung-nha-${now.toISOString().slice(0, 16).replaceAll(':', '')}.json`
