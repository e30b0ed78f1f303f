import type { PlacedCell } from './give-bits.ts'
import type { CellLink } from './network.ts'
import type { Graph, Neighbour, Node } from './partition.ts'
import { meanPoint } from './plane.ts'
import { walkingMinutes } from './walking-minutes.ts'

interface Gathered {
  cells: PlacedCell[]
  weights: number[]
  /** Which of all cells, and the links and bridges between any of them. */
  chosen: number[]
  links: CellLink[]
  bridges: CellLink[]
}

/** The graph of some cells. What one would like to keep in one piece is bonded: streets most of all. */
export function graphOf({ cells, weights, chosen, links, bridges }: Gathered): Graph {
  const nodeOf = new Map(chosen.map((cell, node) => [cell, node]))
  const places = chosen.flatMap((cell) => cells[cell]?.middle ?? [])
  const middle = places.length > 0 ? meanPoint(places) : { x: 0, y: 0 }
  const nodes = chosen.map((cell): Node => {
    const { doors, metres, middle: place } = cells[cell] as PlacedCell
    const mass = walkingMinutes({ homes: doors.length, metres })
    return { weight: weights[cell] ?? 0, mass: Math.max(mass, 0.1), place: place ?? middle }
  })
  const neighbours = chosen.map((): Neighbour[] => [])
  const join = ({ from, to }: CellLink, bond: number) => {
    const [a, b] = [nodeOf.get(from), nodeOf.get(to)]
    if (a === undefined || b === undefined) return
    neighbours[a]?.push({ node: b, bond })
    neighbours[b]?.push({ node: a, bond })
  }
  for (const link of links) join(link, bondOf(cells[link.from] as PlacedCell, cells[link.to] as PlacedCell))
  for (const bridge of bridges) join(bridge, -Math.min(bridge.metres / 1_000, 0.5))
  return { nodes, neighbours }
}

/** Cutting a street across parts two such bonds of its sides; 1 would be as dear as a piece twice as wide. */
function bondOf(a: PlacedCell, b: PlacedCell): number {
  if (a.part.street_id !== b.part.street_id) return 0
  if (a.part !== b.part) return 0.02
  if (a.run === b.run) return 0.03
  return Math.abs(a.run - b.run) === 1 && a.numbers?.side === b.numbers?.side ? 0.05 : 0
}
