import type { DoorStateName } from '../door-state.tsx'

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

export interface MapViewProps {
  label: string
  areas?: MapArea[] | undefined
  streets?: MapStreet[] | undefined
  dots?: MapDot[] | undefined
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
}
