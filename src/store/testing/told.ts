import type { PullAnswer, PulledRow } from '../../backend/answers.ts'
import { readMeta } from '../meta.ts'
import type { Store } from '../open-store.ts'
import { storeAnswer } from '../store-answer.ts'

interface News {
  rows?: Record<string, PulledRow[]>
  /** Scopes that are this person's no longer. */
  lost?: string[]
  now?: Date
}

/** What the ward tells this phone next, of one scope. */
export async function told(store: Store, scope: string, { rows = {}, lost = [], now = new Date() }: News) {
  const horizon = (await readMeta(store.database, 'horizon')) ?? 0
  const cursor = { changed_in: horizon, table: '', id: '00000000-0000-0000-0000-000000000000' }
  const epoch = (await readMeta(store.database, 'epoch')) ?? ''
  const pages = lost.includes(scope) ? [] : [{ scope, rows, cursor, done: true, from_zero: false }]
  const answer: PullAnswer = { epoch, horizon, mine: [scope], lost, pages, is_finished: true, newest_receipt: 0 }
  await storeAnswer(store, answer, now)
}
