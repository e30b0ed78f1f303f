import type { Store } from './open-store.ts'
import type { OutboxStatus } from './outbox-entry.ts'

export type SendingState = 'onPhone' | 'held' | 'review' | 'atWard'

const states: Record<OutboxStatus, SendingState> = {
  waiting: 'onPhone',
  held: 'held',
  refused: 'review',
  sent: 'atWard',
}
/** The less settled of two commands on one row is what the person should know. */
const order: SendingState[] = ['atWard', 'held', 'onPhone', 'review']

/** “Trên máy” or “đã về phường” for each row; one that nothing unfinished touches is at the ward. */
export async function sendingStates({ database }: Store, rowIds: string[]): Promise<Map<string, SendingState>> {
  const found = new Map<string, SendingState>(rowIds.map((id) => [id, 'atWard']))
  const entries = await database.outbox.where('mentions').anyOf(rowIds).distinct().toArray()
  for (const { touches, status } of entries) {
    for (const id of touches) {
      const known = found.get(id)
      if (known && order.indexOf(states[status]) > order.indexOf(known)) found.set(id, states[status])
    }
  }
  return found
}
