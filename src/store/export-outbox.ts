import type { Store } from './open-store.ts'
import type { Sealed } from './stored-rows.ts'

const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes))

const sealedText = (sealed: Sealed | null) =>
  sealed === null ? null : { iv: base64(sealed.iv), bytes: base64(new Uint8Array(sealed.bytes)) }

/** Everything the ward has not taken, as a file to keep or hand to the lead; personal fields stay sealed. */
export async function exportOutbox({ database, profile, deviceId }: Store): Promise<Blob> {
  const entries = await database.outbox.where('status').notEqual('sent').sortBy('seq')
  const commands = entries.map((entry) => ({ ...entry, sealed: sealedText(entry.sealed) }))
  const file = { kind: 'tung-nha-outbox', version: 1, profile_id: profile.id, device_id: deviceId, commands }
  return new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' })
}

export const outboxFileName = (now: Date) => `tung-nha-${now.toISOString().slice(0, 16).replaceAll(':', '')}.json`
