import { cutTurf } from '../../../src/domain/turf/cut-turf.ts'
import { largestUnsplittable } from '../../../src/domain/turf/cells.ts'
import { imbalanceBound, imbalanceOf } from '../../../src/domain/turf/imbalance.ts'
import type { TurfWard } from './extract-ward.ts'
import { spreadOf, type Stop, stopsOfParts, stopsOfPieces } from './judge-pieces.ts'
import { disconnectedPieces } from './piece-on-net.ts'
import { kMeans, sweep } from './simple-cuts.ts'
import { layWalkNet, type WalkNet } from './walk-net.ts'

export interface Compared {
  pieces: number
  disconnected: number
  /** What no cut could better, with parts as they can be split. */
  bound: number
  ours: Judged
  kMeans: Judged
  sweep: Judged
}

interface Judged {
  imbalance: number
  straight: number
  walking: number
}

/** The cut of a ward into so many pieces beside those of two simple methods that only see the middles of streets. */
export function compareCuts(ward: TurfWard, counts: number[]): Compared[] {
  const net = layWalkNet(ward)
  const homes = stopsOfParts(ward.parts).length
  const largest = Math.max(...ward.parts.map(largestUnsplittable))
  return counts.map((pieces) => {
    const cut = cutTurf({ ...ward, goal: { pieces } })
    return {
      pieces,
      disconnected: disconnectedPieces({ net, cut, parts: ward.parts }).length,
      bound: imbalanceBound({ homes, pieces, largest }),
      ours: judge(net, stopsOfPieces(cut, ward.parts)),
      kMeans: judge(net, kMeans(ward, pieces).map(stopsOfParts)),
      sweep: judge(net, sweep(ward, pieces).map(stopsOfParts)),
    }
  })
}

const judge = (net: WalkNet, pieces: Stop[][]): Judged => ({
  imbalance: imbalanceOf({ weights: pieces.map(({ length }) => length) }),
  ...spreadOf(net, pieces),
})

export const mean = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length
