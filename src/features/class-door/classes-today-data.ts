import type { ClassVenue, HelpClass } from '../../backend/rows.ts'
import { createQuery } from '../../store/create-query.ts'
import { useStore } from '../../store/store-context.tsx'

/** A class this person helps in, and where they stand. */
export interface MyClass {
  id: string
  held: HelpClass
  venues: ClassVenue[]
}

/** What of a class concerns whoever helps in it: until it is over, from the phone alone. */
export function createMyClasses() {
  const { database, profile } = useStore()
  return createQuery(async (): Promise<MyClass[]> => {
    const helping = await database.class_helpers
      .filter((row) => row.profile_id === profile.id && !row.removed_at)
      .toArray()
    const classes = await database.classes.bulkGet(helping.map(({ class_id }) => class_id))
    const venues = await database.class_venues.toArray()
    return classes.flatMap((held, place) => {
      if (held === undefined || held.cancelled_at !== null) return []
      const mine = helping[place]?.venue_id ?? null
      const here = venues.filter(({ id, class_id }) => class_id === held.id && (mine === null || id === mine))
      return [{ id: held.id, held, venues: here }]
    })
  }, [])
}
