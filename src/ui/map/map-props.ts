import type { DoorStateName } from '../state-icon.tsx'

/** Longitude first, as in GeoJSON. */
export type LonLat = [longitude: number, latitude: number]

export type AreaShape =
  | { type: 'Polygon'; coordinates: LonLat[][] }
  | { type: 'MultiPolygon'; coordinates: LonLat[][][] }

export type StreetLine =
  | { type: 'LineString'; coordinates: LonLat[] }
  | { type: 'MultiLineString'; coordinates: LonLat[][] }

/** 1 blank, 2 dots, 3 lines, 4 cross-hatch, 5 solid. */
export type Shade = 1 | 2 | 3 | 4 | 5

export interface MapArea {
  id: string
  name: string
  /** The number under the name: “82%”. */
  words?: string | undefined
  shade?: Shade | undefined
  chosen?: boolean | undefined
  shape: AreaShape
}

export interface MapStreet {
  id: string
  name: string
  /** A hẻm, drawn thinner. */
  lane?: boolean | undefined
  mine?: boolean | undefined
  line: StreetLine
}

export interface MapDot {
  id: string
  at: LonLat
  state: DoorStateName
  /** Shown on a plate when the dot is chosen. */
  number?: string | undefined
  chosen?: boolean | undefined
}

/** Given to nobody, to somebody, ticked, or the number of its piece (0 is A). */
export type StretchLook = 'free' | 'given' | 'chosen' | number

/** What is handed out: a street, a side of it, some of its numbers. */
export interface MapStretch {
  id: string
  line: StreetLine
  /** Of the line as it runs; drawn beside it. */
  side?: 'left' | 'right' | undefined
  look: StretchLook
  /** Its homes, as small points. */
  homes?: LonLat[] | undefined
}

/** The letter of a piece. */
export interface MapSeal {
  letter: string
  piece: number
  at: LonLat
}

export interface MapViewProps {
  label: string
  areas?: MapArea[] | undefined
  streets?: MapStreet[] | undefined
  dots?: MapDot[] | undefined
  stretches?: MapStretch[] | undefined
  seals?: MapSeal[] | undefined
  /** While set, a finger draws this shape instead of moving the map. */
  gather?: 'lasso' | 'box' | undefined
  me?: LonLat | undefined
  /** The view fits what is drawn at first, and again whenever this changes. */
  fitKey?: string | undefined
  tiles?: { url: string; attribution: string } | undefined
  /** Plain text: whose data is drawn. */
  attribution?: string | undefined
  /** Small: a still picture in a page; big: one can drag and zoom. */
  size?: 'small' | 'big' | undefined
  onDot?: ((id: string) => void) | undefined
  onStreet?: ((id: string) => void) | undefined
  onArea?: ((id: string) => void) | undefined
  onStretch?: ((id: string) => void) | undefined
  /** A place tapped where nothing else answers. */
  onPlace?: ((at: LonLat) => void) | undefined
  /** The stretches that lie mostly within the shape drawn. */
  onGather?: ((ids: string[]) => void) | undefined
}
