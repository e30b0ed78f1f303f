import type { Boundary, HelpStreet, Line } from '../backend/public-door.ts'

export interface LonLat {
  lon: number
  lat: number
}

/** Pixels of the drawing's own grid, which every screen scales. */
const width = 400
const height = 300
const margin = 20

const pointsOf = (coordinates: unknown): [number, number][] =>
  Array.isArray(coordinates)
    ? typeof coordinates[0] === 'number'
      ? [[Number(coordinates[0]), Number(coordinates[1])]]
      : coordinates.flatMap(pointsOf)
    : []

/** A flat map of a neighbourhood: true enough over a kilometre. Null where nothing is known to draw. */
export function mapFrame(streets: Pick<HelpStreet, 'line'>[], boundary: Boundary | null, others: LonLat[] = []) {
  const points = [
    ...streets.flatMap(({ line }) => line.flat()),
    ...pointsOf(boundary?.coordinates),
    ...others.map(({ lon, lat }): [number, number] => [lon, lat]),
  ]
  if (points.length === 0) return null
  const [west, east] = rangeOf(points.map(([lon]) => lon))
  const [south, north] = rangeOf(points.map(([, lat]) => lat))
  // A degree of longitude is shorter the further from the equator.
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = Math.min(
    (width - 2 * margin) / Math.max((east - west) * narrow, 1e-4),
    (height - 2 * margin) / Math.max(north - south, 1e-4),
  )
  const left = (width - (east - west) * narrow * scale) / 2
  const top = (height - (north - south) * scale) / 2
  const place = ({ lon, lat }: LonLat) => ({
    x: left + (lon - west) * narrow * scale,
    y: top + (north - lat) * scale,
  })
  return {
    width,
    height,
    place,
    /** Where on the ground a place of the drawing is. */
    ground: ({ x, y }: { x: number; y: number }): LonLat => ({
      lon: west + (x - left) / (narrow * scale),
      lat: north - (y - top) / scale,
    }),
    path: (line: Line[]) =>
      line
        .map((piece) =>
          piece
            .map(([lon, lat], at) => {
              const { x, y } = place({ lon, lat })
              return `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`
            })
            .join(''),
        )
        .join(''),
  }
}

const rangeOf = (values: number[]): [least: number, most: number] => [
  values.reduce((least, value) => Math.min(least, value), Infinity),
  values.reduce((most, value) => Math.max(most, value), -Infinity),
]
