import type { Person } from '../../backend/rows.ts'
import { phoneDigits } from '../../domain/phone-number.ts'
import { foldVietnamese } from '../../i18n/vietnamese.ts'
import { createQuery } from '../../store/create-query.ts'
import { myParts } from '../../store/my-parts.ts'
import { openPeople } from '../../store/open-people.ts'
import { rowsOfParts } from '../../store/rows-of-parts.ts'
import { useStore } from '../../store/store-context.tsx'
import type { RosterRow } from './roster.ts'

/** Somebody of a home in my care who may be the one at the door. */
export interface Likely {
  id: string
  name: string
  /** House number and street. */
  home: string
}

const given = (name: string) => foldVietnamese(name).trim().split(/\s+/u).at(-1) ?? ''

/** The same number, however it is written, or the same given name. */
function isLike(row: RosterRow, { full_name, called, phone }: Person): boolean {
  if (row.phone !== '' && phoneDigits(phone ?? '') === row.phone) return true
  const name = row.folded.at(-1)
  return name !== undefined && [full_name, called].some((known) => known !== null && given(known) === name)
}

/** People of my parts this may be, opened only when somebody asks. */
export function createLikely(row: RosterRow) {
  const store = useStore()
  const { database } = store
  return createQuery(async () => {
    const parts = await myParts(store)
    const stored = await rowsOfParts(
      database.people,
      parts.map(({ id }) => id),
    )
    const living = stored.filter(({ erased_at, merged_into }) => erased_at === null && merged_into === null)
    const people = (await openPeople(store, living)).filter(
      (person) => person.id === row.personId || isLike(row, person),
    )
    const homes = await database.households.bulkGet(people.map(({ household_id }) => household_id))
    const streets = await database.streets.bulkGet(homes.map((home) => home?.street_id ?? ''))
    return people.map(({ id, full_name, called }, place): Likely => {
      const home = [homes[place]?.number, streets[place]?.name].filter(Boolean).join(' ')
      return { id, name: full_name ?? called ?? '', home }
    })
  })
}
