import type { MirroredEntry } from './mirror-log.ts'
import type { OutboxEntry } from './outbox-entry.ts'
import { type Owned, putBack } from './put-back.ts'
import { sealedFrom, type SealedText } from './sealed-text.ts'

function asEntry({ store: _store, ...copied }: MirroredEntry): OutboxEntry {
  const entry = copied as unknown as Omit<OutboxEntry, 'sealed'> & { sealed: SealedText | null }
  return { ...entry, sealed: sealedFrom(entry.sealed) }
}

/** What the database lost, put back from the second copy; the person is told how much. */
export const restore = (owned: Owned, lost: MirroredEntry[]): Promise<void> =>
  putBack(owned, lost.map(asEntry), { isRestored: true })
