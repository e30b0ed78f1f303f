import * as v from 'valibot'
import type { AreaShape } from '../../ui/map/map-props.ts'

const position = v.pipe(
  v.array(v.number()),
  v.minLength(2),
  v.transform((numbers): [number, number] => [numbers[0] ?? 0, numbers[1] ?? 0]),
)
const rings = v.array(v.array(position))
const shape = v.variant('type', [
  v.object({ type: v.literal('Polygon'), coordinates: rings }),
  v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(rings) }),
])

/** A boundary as the map draws it; undefined where nobody drew one. */
export function readShape(boundary: unknown): AreaShape | undefined {
  const read = v.safeParse(shape, boundary)
  return read.success ? read.output : undefined
}
