import { createSignal } from 'solid-js'
import { createQuery } from '../../store/create-query.ts'
import { discard } from '../../store/discard.ts'
import { exportOutbox, outboxFileName } from '../../store/export-outbox.ts'
import { importOutbox } from '../../store/import-outbox.ts'
import { namesRefused } from '../../store/names-refused.ts'
import { type OutboxGroupName, type OutboxLine, dependantsOf, outboxLines } from '../../store/outbox-lines.ts'
import { syncNow } from '../../store/start-sync.ts'
import { useStore } from '../../store/store-context.tsx'
import { createSyncStatus } from '../../store/sync-status.ts'
import { saveFile } from '../../ui/save-file.ts'

export type { OutboxLine }
export type { OutboxGroup } from '../../store/outbox-lines.ts'

const aScreenful = 20

/** What is on its way to the ward, and the few things a person may do about it. */
export function createOutbox() {
  const store = useStore()
  const [most, setMost] = createSignal({
    waiting: aScreenful,
    held: aScreenful,
    review: aScreenful,
    sent: aScreenful,
  })
  return {
    lines: createQuery(() => outboxLines(store, { most: most() })),
    showMore: (group: OutboxGroupName) => setMost({ ...most(), [group]: most()[group] + aScreenful }),
    namesRefused: createQuery(async () => {
      // Read before anything is waited for: once unlocked they are told.
      store.sealer.isLocked()
      return namesRefused(store)
    }, {}),
    status: createSyncStatus(store),
    isSecondCopy: store.mirror.isSecondCopy,
    send: () => syncNow(store),
    discard: (id: string) => discard(store, id),
    hangingOn: (id: string) => dependantsOf(store, id),
    /** Everything the ward has not taken, or only the entries named. */
    saveFile: async (ids?: string[]) => saveFile(outboxFileName(new Date()), await exportOutbox(store, ids)),
    openFile: (file: File) => importOutbox(store, file),
  }
}

export type Outbox = ReturnType<typeof createOutbox>
