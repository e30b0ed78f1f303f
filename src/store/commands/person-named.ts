import type { Shown } from '../shown.ts'

/** The person of this id or, if two were found to be one, the one that stands. */
export async function personNamed(shown: Shown, id: string) {
  const person = await shown.get('people', id)
  return person?.merged_into ? shown.get('people', person.merged_into) : person
}
