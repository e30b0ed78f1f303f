import type { Place } from '../../domain/geo-link.ts'

export interface MeetingPlace {
  words: string
  at: Place | null
}

interface Street {
  name: string
  line: unknown
}

interface Suggesting {
  /** Of earlier outings, newest first. */
  earlier: MeetingPlace[]
  /** Of the chosen parts, the one with most homes first. */
  streets: Street[]
  /** “Đầu Hẻm 12 Nguyễn Trãi”. */
  startOf: (streetName: string) => string
}

const isPlace = (value: unknown): value is Place =>
  Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'number'

/** Where a street begins; null where it has no line. */
export function startOfLine(line: unknown): Place | null {
  const { coordinates } = { coordinates: null, ...(line as { coordinates?: unknown } | null) }
  let first: unknown = coordinates
  while (Array.isArray(first) && !isPlace(first)) first = first[0]
  return isPlace(first) ? [first[0], first[1]] : null
}

const most = 5

/** Where one can meet, without typing: where the team met before, then where the chosen streets begin. */
export function meetingPlaces({ earlier, streets, startOf }: Suggesting): MeetingPlace[] {
  const beginnings = streets.flatMap(({ name, line }) => {
    const at = startOfLine(line)
    return at === null ? [] : [{ words: startOf(name), at }]
  })
  const byWords = new Map<string, MeetingPlace>()
  for (const place of [...earlier.slice(0, 2), ...beginnings]) {
    if (!byWords.has(place.words)) byWords.set(place.words, place)
  }
  return [...byWords.values()].slice(0, most)
}
