export type LonLat = readonly [lon: number, lat: number]

/** A door as a walk needs it. */
export interface WalkStop {
  id: string
  street_id: string
  number: string
  building: string
  floor: string
  unit: string
  lon: number | null
  lat: number | null
  /** An hour agreed for today, if any. */
  due_at: Date | null
}

interface LineString {
  type: 'LineString'
  coordinates: number[][]
}
interface MultiLineString {
  type: 'MultiLineString'
  coordinates: number[][][]
}

export interface WalkStreet {
  id: string
  kind: 'street' | 'lane'
  line: LineString | MultiLineString | null
}
