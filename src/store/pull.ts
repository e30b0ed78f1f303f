import type { PullRequest } from '../backend/requests.ts'
import type { Door } from './door.ts'
import { readMeta } from './meta.ts'
import type { Store } from './open-store.ts'
import { appSchema } from './push.ts'
import { storeAnswer } from './store-answer.ts'

/** A pull that never ends is a fault; 2,000 rows a page make this a million. */
const mostPages = 500

async function requestFor({ database }: Store, horizon: number | null): Promise<PullRequest> {
  const epoch = await readMeta(database, 'epoch')
  const newest_receipt = await readMeta(database, 'newest_receipt')
  const cursors = await database.cursors.toArray()
  return {
    app_schema: appSchema,
    ...(epoch === undefined ? {} : { epoch }),
    ...(newest_receipt === undefined ? {} : { newest_receipt }),
    ...(horizon === null ? {} : { horizon }),
    scopes: Object.fromEntries(cursors.map(({ scope, cursor }) => [scope, cursor])),
  }
}

/** Page after page below one horizon, so that no late commit is skipped; each page is stored before the next is asked for. */
export async function pull(store: Store, door: Door): Promise<void> {
  let horizon: number | null = null
  for (let page = 0; page < mostPages; page += 1) {
    const epoch = await readMeta(store.database, 'epoch')
    const answer = await door.pullChanges(await requestFor(store, horizon), { profileId: store.profile.id })
    await storeAnswer(store, answer)
    // After a restore the horizon of the former server means nothing.
    horizon = epoch !== undefined && epoch !== answer.epoch ? null : answer.horizon
    if (answer.is_finished && horizon !== null) return
  }
}
