import { type Accessor, createSignal, onCleanup } from 'solid-js'
import type { Failure } from '../backend/failure.ts'
import { activityOf } from './activity.ts'
import { createQuery } from './create-query.ts'
import { withStatus } from './database.ts'
import { readMeta } from './meta.ts'
import type { Store } from './open-store.ts'

export interface SyncStatus {
  /** Commands on this phone only. */
  onPhone: Accessor<number>
  /** Commands the ward gave a receipt for. */
  atWard: Accessor<number>
  held: Accessor<number>
  review: Accessor<number>
  lastSentAt: Accessor<Date | null>
  lastPulledAt: Accessor<Date | null>
  /** The browser's hint; sending is tried all the same. */
  isOnline: Accessor<boolean>
  isSending: Accessor<boolean>
  /** The first load ended once: what is not here is not there. */
  isLoaded: Accessor<boolean>
  lastFailure: Accessor<Failure | null>
}

async function count({ database }: Store) {
  const onPhone = await withStatus(database, 'waiting').count()
  const held = await withStatus(database, 'held').count()
  const review = await withStatus(database, 'refused').count()
  const atWard = (await readMeta(database, 'at_ward')) ?? 0
  const sentAt = await readMeta(database, 'last_sent_at')
  const pulledAt = await readMeta(database, 'last_pulled_at')
  return { onPhone, held, review, atWard, sentAt, pulledAt }
}

const dateOf = (instant: string | undefined) => (instant === undefined ? null : new Date(instant))

function createOnlineHint(): Accessor<boolean> {
  const [isOnline, setIsOnline] = createSignal(navigator.onLine)
  const look = () => setIsOnline(navigator.onLine)
  window.addEventListener('online', look)
  window.addEventListener('offline', look)
  onCleanup(() => {
    window.removeEventListener('online', look)
    window.removeEventListener('offline', look)
  })
  return isOnline
}

/** The numbers beside every screen; live, also when another tab saves or sends. */
export function createSyncStatus(store: Store): SyncStatus {
  const { isSending, lastFailure } = activityOf(store)
  const none = { onPhone: 0, held: 0, review: 0, atWard: 0, sentAt: undefined, pulledAt: undefined }
  const counts = createQuery<Awaited<ReturnType<typeof count>>>(() => count(store), none)
  return {
    onPhone: () => counts().onPhone,
    atWard: () => counts().atWard,
    held: () => counts().held,
    review: () => counts().review,
    lastSentAt: () => dateOf(counts().sentAt),
    lastPulledAt: () => dateOf(counts().pulledAt),
    isOnline: createOnlineHint(),
    isSending,
    isLoaded: () => counts().pulledAt !== undefined,
    lastFailure,
  }
}
