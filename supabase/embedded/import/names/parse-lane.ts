import { foldStreetName, tidyName } from './fold-street-name.ts'
import { normaliseHouseNumber } from './house-number.ts'

export type StreetName =
  | { kind: 'street'; name: string }
  | { kind: 'lane'; name: string; word: string; number: string | null; parent: string | null }

const lanePattern = /^(?:đường )?(hẻm|ngõ|ngách|kiệt|hẽm|kiệc)(?:\s+số)?(?=\s|\d)\s*(.*)$/iu
const numberPattern = /^(\d+\p{L}?\d*(?:\s?bis)?(?:\s?[/-]\s?\d+\p{L}?(?:\s?bis)?)*)(?:[\s,]+|$)(.*)$/iu

/** “Hẻm 12 Nguyễn Trãi” is lane 12 of Nguyễn Trãi; “Ngõ Huyện” may be a lane of Huyện or a street of its own. */
export function parseLane(written: string): StreetName {
  const name = tidyName(written)
  const [, word, rest = ''] = lanePattern.exec(name) ?? []
  if (!word) return { kind: 'street', name }
  const [, number, parent = ''] = numberPattern.exec(rest) ?? [null, null, rest]
  return { kind: 'lane', name, word, number: number ? normaliseHouseNumber(number) : null, parent: parent || null }
}

/** Key of lane `number` of the street or lane whose key is given. */
export const laneKey = (number: string, parentKey: string): string => `hem ${number.toLowerCase()} ${parentKey}`.trim()

/** The key under which spellings of one street or lane meet: hẻm, ngõ and kiệt are one word here. */
export function streetKey(written: string): string {
  const parsed = parseLane(written)
  if (parsed.kind === 'street' || !parsed.number) return foldStreetName(parsed.name)
  return laneKey(parsed.number, parsed.parent ? streetKey(parsed.parent) : '')
}
