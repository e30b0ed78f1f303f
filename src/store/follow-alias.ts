import type { Store } from './open-store.ts'

/** The door's id as the ward knows it: two phones may have named it twice. */
export const followAlias = async ({ database }: Store, householdId: string): Promise<string> =>
  (await database.household_aliases.get(householdId))?.household_id ?? householdId
