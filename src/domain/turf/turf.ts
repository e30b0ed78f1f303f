export type LonLat = [lon: number, lat: number]

type StreetLine = { type: 'LineString'; coordinates: LonLat[] } | { type: 'MultiLineString'; coordinates: LonLat[][] }

/** `line` is null where nobody has drawn the street; a lane names the street it leaves. */
export type TurfStreet = {
  id: string
  parent_street_id: string | null
  line: StreetLine | null
}

/** The number that tells the side of the road (0 or null: none), and where the door is, if anybody recorded it. */
export type TurfDoor = [number: number | null, lon: number | null, lat: number | null]

export type Side = 'odd' | 'even'

export type TurfPart = {
  id: string
  street_id: string
  kind: 'whole' | Side | 'range' | 'stairwell'
  /** Of a range: its odd or its even numbers alone. */
  side: Side | null
  from_number: number | null
  to_number: number | null
  doors: TurfDoor[]
}

/** So many pieces, or pieces of about so many homes or minutes each. */
export type TurfGoal = { pieces: number } | { homes: number } | { minutes: number }

/** One of the parts a part is to be split into; together they take every door of it. */
export type TurfSlice = { kind: Side } | { kind: 'range'; side: Side | null; from_number: number; to_number: number }

/** A part, or the slice `into[take]` of it. */
export interface TurfUnit {
  part_id: string
  into?: TurfSlice[]
  take?: number
  homes: number
  minutes: number
  /** Metres walked along it. */
  metres: number
  /** Its longest stretch, for drawing; empty where no place of it is known. */
  line: LonLat[]
}

/** What one person or pair walks. `minutes` and `metres` include the ways between streets that do not touch. */
export interface TurfPiece {
  units: TurfUnit[]
  homes: number
  minutes: number
  metres: number
}

/** Why a cut is not simply k even pieces of whole streets. */
export type TurfReason =
  | { code: 'nothing_to_cut' }
  /** Nobody recorded a door: pieces are even in metres. */
  | { code: 'no_homes' }
  | { code: 'fewer_pieces'; asked: number; made: number }
  | { code: 'streets_split'; part_ids: string[] }
  | { code: 'streets_without_homes'; part_ids: string[] }
  /** Neither a line nor a door's place is known: they go with their parent or with any other. */
  | { code: 'streets_without_place'; part_ids: string[] }
  /** Streets that touch no others of the selection walk with the nearest, `metres` away. */
  | { code: 'island_attached'; part_ids: string[]; to_part_id: string; metres: number }
  /** Streets too far from the others have pieces of their own. */
  | { code: 'island_apart'; part_ids: string[]; pieces: number }
  | { code: 'unsplittable'; part_id: string; homes: number }
  /** Shares of an even piece: how far the worst piece is off, and what no cut could better. */
  | { code: 'uneven'; imbalance: number; bound: number }

export interface TurfCut {
  pieces: TurfPiece[]
  /** Which units touch along the streets, or are taken to where they do not (then `metres` > 0); by `unitKey`. */
  links: { from: string; to: string; metres: number }[]
  reasons: TurfReason[]
}

export const unitKey = ({ part_id, take }: { part_id: string; take?: number | undefined }) =>
  take === undefined ? part_id : `${part_id}:${take}`
