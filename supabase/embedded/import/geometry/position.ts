/** WGS84 longitude, latitude, in degrees, as GeoJSON writes them. */
export type Position = [lon: number, lat: number]

export type Line = Position[]

/** Rings of one polygon: the outer one first, then its holes. */
export type Rings = Line[]

export const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) &&
  value.length >= 2 &&
  Number.isFinite(value[0]) &&
  Number.isFinite(value[1]) &&
  Math.abs(value[0]) <= 180 &&
  Math.abs(value[1]) <= 90
