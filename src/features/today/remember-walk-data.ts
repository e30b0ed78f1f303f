import type { StoreDatabase } from '../../store/database.ts'
import { remember } from '../../store/remember.ts'
import { packWalk } from './pack-walk.ts'
import type { MyWalk } from './today-data.ts'

export const rememberWalk = (database: StoreDatabase, walk: MyWalk): Promise<void> =>
  remember(database, { name: 'walk', stamp: walk.stamp, value: packWalk(walk) })
