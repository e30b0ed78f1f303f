import { BackendFailure } from '../backend/failure.ts'
import type { PullRequest } from '../backend/requests.ts'
import { type StoreDatabase, tableNames } from './database.ts'
import type { Door } from './door.ts'
import { readMeta, writeMeta } from './meta.ts'
import { announceSaved } from './on-saved.ts'
import type { Store } from './open-store.ts'
import { appSchema } from './push.ts'
import { settle } from './settle.ts'
import { offerAgain } from './start-over.ts'
import { storeAnswer } from './store-answer.ts'
import { unlock } from './unlock.ts'
import { witnessesOf } from './witnesses.ts'

/** A pull that never ends is a fault; 2,000 rows a page make this a million. */
const mostPages = 500

async function requestFor({ database }: Store, horizon: number | null): Promise<PullRequest> {
  const epoch = await readMeta(database, 'epoch')
  const cursors = await database.cursors.toArray()
  return {
    app_schema: appSchema,
    ...(epoch === undefined ? {} : { epoch }),
    witnesses: await witnessesOf(database),
    ...(horizon === null ? {} : { horizon }),
    scopes: Object.fromEntries(cursors.map(({ scope, cursor }) => [scope, cursor])),
  }
}

/** An app that keeps tables its predecessor threw away asks for everything once more; what is here stays meanwhile. */
async function meetNewTables(database: StoreDatabase): Promise<void> {
  const tables = tableNames.toSorted().join()
  if ((await readMeta(database, 'tables')) === tables) return
  await database.transaction('rw', database.cursors, database.meta, async () => {
    await database.cursors.toCollection().modify({ cursor: null })
    await writeMeta(database, 'tables', tables)
  })
}

/**
 * Page after page below one horizon, so that no late commit is skipped; each page is stored before the next is asked for.
 * Resolves to whether the ward turned out to be a restored one; one that is at every page is not believed.
 */
async function fetchPages(store: Store, door: Door): Promise<boolean> {
  let horizon: number | null = null
  let isRestored = false
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await door.pullChanges(await requestFor(store, horizon), { profileId: store.profile.id })
    const stored = await storeAnswer(store, answer)
    if (stored === 'restored' && isRestored) throw new BackendFailure('unexpected', 'restored_again')
    if (stored === 'restored') await offerAgain(store)
    else if (answer.is_finished) return isRestored
    // After a restore the horizon of the former server means nothing.
    horizon = stored === 'restored' ? null : answer.horizon
    isRestored ||= stored === 'restored'
  }
  return isRestored
}

/** Fetches what changed; what a restored ward forgot waits to be sent again. */
export async function pull(store: Store, door: Door): Promise<void> {
  await unlock(store, door)
  await meetNewTables(store.database)
  await offerAgain(store)
  const isRestored = await fetchPages(store, door)
  await settle(store)
  if (isRestored) announceSaved(store)
}
