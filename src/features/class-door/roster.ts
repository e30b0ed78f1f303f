import type { Enrolment } from '../../backend/rows.ts'
import { byGivenName } from '../../domain/by-given-name.ts'
import { isNumber, phoneDigits } from '../../domain/phone-number.ts'
import { foldVietnamese } from '../../i18n/vietnamese.ts'

export type Standing = Enrolment['status'] | 'trainee'

/** Somebody the door may expect, with what they are looked for by. */
export interface RosterRow {
  id: string
  /** As whom they may have come: the enrolment itself and, once known, the person; or a volunteer in training. */
  subjects: string[]
  called: string | null
  phone: string
  people: number
  standing: Standing
  venueId: string | null
  personId: string | null
  /** Words of the name without tones and marks. */
  folded: string[]
}

export type Listed = Pick<RosterRow, 'id' | 'called' | 'people' | 'standing' | 'venueId' | 'personId'> & {
  phone: string | null
}

const shownDigits = 3

export const lastDigits = ({ phone }: Pick<RosterRow, 'phone'>) => phone.slice(-shownDigits)

const foldedWords = (text: string) =>
  foldVietnamese(text)
    .split(/[\s.'’-]+/u)
    .filter(Boolean)

export const rowOf = ({ phone, ...listed }: Listed): RosterRow => ({
  ...listed,
  subjects: listed.personId === null ? [listed.id] : [listed.id, listed.personId],
  phone: phoneDigits(phone ?? ''),
  folded: foldedWords(listed.called ?? ''),
})

/** By the given name; who has none any more stands last. */
export const inOrder = (rows: RosterRow[]): RosterRow[] =>
  rows.toSorted(
    (a, b) =>
      Number(a.called === null) - Number(b.called === null) ||
      byGivenName(a.called ?? '', b.called ?? '') ||
      (a.id < b.id ? -1 : 1),
  )

/** While the last digits are typed one after the other, and when more than those are. */
const hasDigits = (row: RosterRow, typed: string) => {
  const { phone } = row
  return phone !== '' && (lastDigits(row).startsWith(typed) || (typed.length >= shownDigits && phone.endsWith(typed)))
}

/** Each word typed begins a word of the name, another for each. */
function hasWords(folded: string[], typed: string[]): boolean {
  const left = [...folded]
  return typed.every((word) => {
    const place = left.findIndex((known) => known.startsWith(word))
    if (place >= 0) left.splice(place, 1)
    return place >= 0
  })
}

interface Asked {
  typed: string
  venueId: string
  hasCome: (row: RosterRow) => boolean
}

/**
 * Whom a helper sees: those of this place by their given names. Looked for, everybody of the class is found: those of
 * other places, and those who said they would not come, stand behind.
 */
export function findRows(rows: RosterRow[], { typed, venueId, hasCome }: Asked): RosterRow[] {
  const isExpected = (row: RosterRow) =>
    (row.venueId === venueId || row.venueId === null) && (row.standing !== 'cancelled' || hasCome(row))
  if (typed.trim() === '') return rows.filter(isExpected)
  const digits = phoneDigits(typed)
  const words = foldedWords(typed)
  const found = isNumber(typed)
    ? rows.filter((row) => hasDigits(row, digits))
    : rows.filter(({ folded }) => hasWords(folded, words))
  return [...found.filter(isExpected), ...found.filter((row) => !isExpected(row))]
}
