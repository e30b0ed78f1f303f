import { isInside } from '../geometry/is-inside.ts'
import { metresToLines } from '../geometry/metres-to-line.ts'
import type { Position, Rings } from '../geometry/position.ts'

export type Neighbourhood = { id: string; ward_id: string; name: string; code: string | null; polygons: Rings[] }
export type Place = (point: Position) => string | null

/** A street that is the border is often drawn just outside it, in metres. */
const borderWidth = 30

/** The neighbourhood a point lies in, else the one whose border is within 30 m, else null. */
export function createPlace(neighbourhoods: Neighbourhood[]): Place {
  return (point) => {
    const inside = neighbourhoods.find(({ polygons }) => isInside(point, polygons))
    if (inside) return inside.id
    const [nearest] = neighbourhoods
      .map(({ id, polygons }) => ({ id, metres: metresToLines(point, polygons.flat()) }))
      .toSorted((a, b) => a.metres - b.metres)
    return nearest && nearest.metres <= borderWidth ? nearest.id : null
  }
}
