import { largestUnsplittable } from './cells.ts'
import { connectedGroups } from './connected-groups.ts'
import type { PlacedCell } from './give-bits.ts'
import { imbalanceBound, imbalanceOf } from './imbalance.ts'
import type { CellLink } from './network.ts'
import type { Cluster } from './share-pieces.ts'
import type { TurfCut, TurfGoal, TurfPart, TurfReason } from './turf.ts'

interface Made {
  parts: TurfPart[]
  cells: PlacedCell[]
  goal: TurfGoal
  asked: number
  clusters: Cluster[]
  links: CellLink[]
  bridges: CellLink[]
  owner: number[]
  cut: Omit<TurfCut, 'reasons'>
}

/** Off by more than this the lead is told why. */
const evenEnough = 0.1

export function tellReasons(made: Made): TurfReason[] {
  const { parts, cells, asked, cut } = made
  const homes = parts.reduce((sum, { doors }) => sum + doors.length, 0)
  const empty = parts.filter(({ doors }) => doors.length === 0).map(({ id }) => id)
  const placeless = cells.filter(({ middle }) => middle === null).map(({ part }) => part.id)
  const split = cut.pieces.flatMap(({ units }) => units.flatMap(({ part_id, into }) => (into ? [part_id] : [])))
  return [
    ...(homes === 0 ? [{ code: 'no_homes' } as const] : []),
    ...(cut.pieces.length < asked ? [{ code: 'fewer_pieces', asked, made: cut.pieces.length } as const] : []),
    ...listed('streets_split', split),
    ...(homes > 0 ? listed('streets_without_homes', empty) : []),
    ...listed('streets_without_place', placeless),
    ...islands(made),
    ...unevenness(made),
  ]
}

const listed = (
  code: 'streets_split' | 'streets_without_homes' | 'streets_without_place',
  ids: string[],
): TurfReason[] => (ids.length === 0 ? [] : [{ code, part_ids: [...new Set(ids)] }])

function islands({ cells, clusters, links, bridges, owner }: Made): TurfReason[] {
  const partsOf = (group: number[]) => [...new Set(group.flatMap((cell) => cells[cell]?.part.id ?? []))]
  const groups = connectedGroups(cells.length, links)
  const groupOf = (cell: number) => groups.find((group) => group.includes(cell)) ?? []
  const attached = bridges
    .filter(({ from, to }) => owner[from] === owner[to])
    .map(({ from, to, metres }): TurfReason => {
      const [island, mainland] = groupOf(from).length < groupOf(to).length ? [from, to] : [to, from]
      const to_part_id = cells[mainland]?.part.id ?? ''
      return { code: 'island_attached', part_ids: partsOf(groupOf(island)), to_part_id, metres: Math.round(metres) }
    })
  const apart = clusters
    .toSorted((a, b) => b.cells.length - a.cells.length)
    .slice(1)
    .map((cluster): TurfReason => ({ code: 'island_apart', part_ids: partsOf(cluster.cells), pieces: cluster.pieces }))
  return [...attached, ...apart]
}

function unevenness({ parts, goal, cut }: Made): TurfReason[] {
  const weights = cut.pieces.map((piece) => ('minutes' in goal ? piece.minutes : piece.homes))
  const imbalance = imbalanceOf({ weights })
  if (imbalance <= evenEnough) return []
  const homes = parts.reduce((sum, { doors }) => sum + doors.length, 0)
  const [largest] = parts.toSorted((a, b) => largestUnsplittable(b) - largestUnsplittable(a))
  const most = largest ? largestUnsplittable(largest) : 0
  const bound = imbalanceBound({ homes, pieces: cut.pieces.length, largest: most })
  const isTooLarge = largest !== undefined && most > (homes / cut.pieces.length) * (1 + evenEnough)
  return [
    ...(isTooLarge ? [{ code: 'unsplittable', part_id: largest.id, homes: most } as const] : []),
    { code: 'uneven', imbalance, bound },
  ]
}
