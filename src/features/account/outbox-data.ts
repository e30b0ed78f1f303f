import { createQuery } from '../../store/create-query.ts'
import { discard } from '../../store/discard.ts'
import { exportOutbox, outboxFileName } from '../../store/export-outbox.ts'
import { type OutboxLine, dependantsOf, outboxLines } from '../../store/outbox-lines.ts'
import { syncNow } from '../../store/start-sync.ts'
import { useStore } from '../../store/store-context.tsx'
import { createSyncStatus } from '../../store/sync-status.ts'

export type { OutboxLine }

/** What is on its way to the ward, and the few things a person may do about it. */
export function createOutbox() {
  const store = useStore()
  return {
    lines: createQuery(() => outboxLines(store)),
    status: createSyncStatus(store),
    send: () => syncNow(store),
    discard: (id: string) => discard(store, id),
    hangingOn: (id: string) => dependantsOf(store, id),
    saveFile: async () => offerFile(await exportOutbox(store), outboxFileName(new Date())),
  }
}

function offerFile(content: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
