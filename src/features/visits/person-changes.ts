import { readPhone } from './help-problem.ts'
import type { AudienceGroup, Person, Priority } from './visits-data.ts'

/** A person's details as they stand in the form. */
export interface PersonWritten {
  full_name: string
  called: string
  phone: string
  birth_year: string
  audience_group: AudienceGroup
  priorities: Priority[]
}

export type PersonFields = {
  full_name?: string
  called?: string | null
  phone?: string | null
  birth_year?: number | null
  audience_group?: AudienceGroup
  priorities?: Priority[]
}

export const writtenOf = (
  person: Pick<Person, 'full_name' | 'called' | 'phone' | 'birth_year' | 'audience_group' | 'priorities'>,
): PersonWritten => ({
  full_name: person.full_name ?? '',
  called: person.called ?? '',
  phone: person.phone ?? '',
  birth_year: person.birth_year === null ? '' : String(person.birth_year),
  audience_group: person.audience_group,
  priorities: [...person.priorities],
})

const orNull = (typed: string) => (typed.trim() === '' ? null : typed.trim())
const sorted = (priorities: Priority[]) => priorities.toSorted().join()

/** Only what was changed: of the others somebody else may have written something newer. */
export function personChanges(before: PersonWritten, after: PersonWritten): PersonFields {
  const year = orNull(after.birth_year)
  return {
    ...(after.full_name.trim() === before.full_name ? {} : { full_name: after.full_name.trim() }),
    ...(after.called.trim() === before.called ? {} : { called: orNull(after.called) }),
    ...(orNull(after.phone) === orNull(before.phone) ? {} : { phone: readPhone(after.phone) }),
    ...(after.birth_year.trim() === before.birth_year ? {} : { birth_year: year === null ? null : Number(year) }),
    ...(after.audience_group === before.audience_group ? {} : { audience_group: after.audience_group }),
    ...(sorted(after.priorities) === sorted(before.priorities) ? {} : { priorities: [...after.priorities] }),
  }
}
