/** What a lead gives out, as the ward tells it. */
export interface GivenTo {
  profile_id: string
  called: string | null
  due_on: string | null
  note: string | null
  last_active_on: string | null
}

/** The number that tells the side of the road, and where the door is; all null where nobody has recorded it. */
export type DoorPlace = [number: number | null, longitude: number | null, latitude: number | null]

export interface Part {
  part_id: string
  street_id: string
  neighbourhood_id: string
  kind: 'whole' | 'odd' | 'even' | 'range' | 'stairwell'
  /** Of a range: the odd or the even numbers within it alone. */
  side: 'odd' | 'even' | null
  label: string | null
  from_number: number | null
  to_number: number | null
  homes: number
  attempted: number
  last_visited_on: string | null
  /** Homes to come back to by today. */
  due: number
  holders: GivenTo[]
  doors?: DoorPlace[] | undefined
}

export interface Walker {
  profile_id: string
  called: string | null
  role: string
  homes_left: number
  parts: number
  is_paused: boolean
}

export type NoteCode = 'go_in_pairs' | 'afternoon' | 'evening' | 'weekend' | 'elderly_first'
export const noteCodes: NoteCode[] = ['go_in_pairs', 'afternoon', 'evening', 'weekend', 'elderly_first']

export interface Street {
  id: string
  name: string
  kind: string
  parent_street_id: string | null
  line: StreetLine | null
}

type StreetLine =
  | { type: 'LineString'; coordinates: [number, number][] }
  | { type: 'MultiLineString'; coordinates: [number, number][][] }

/** A part with the words it is listed and found by. */
export interface ListedPart extends Part {
  name: string
  street: Street | undefined
  areaName: string
}

export const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0)
export const homesOf = (parts: { homes: number }[]) => sum(parts.map(({ homes }) => homes))

/** No house number is higher: a range up to here is open at its end. */
export const mostNumber = 999_999
