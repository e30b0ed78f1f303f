import { cutTurf } from '../../src/domain/turf/cut-turf.ts'
import { compareCuts, mean } from './turf/compare-cuts.ts'
import { demoWard } from './turf/demo-ward.ts'
import { extractWards } from './turf/extract-ward.ts'
import { generatedWard } from './turf/generated-ward.ts'

const counts = Array.from({ length: 11 }, (_, index) => index + 2)
const compared = [...extractWards(), await demoWard()].flatMap((ward) => compareCuts(ward, counts))

/** The quickest of five runs into twelve pieces, in milliseconds: other work on the machine only adds to it. */
function timeToCut(homes: number): number {
  const ward = generatedWard(homes)
  const runs = Array.from({ length: 5 }, () => {
    const begun = performance.now()
    cutTurf({ ...ward, goal: { pieces: 12 } })
    return performance.now() - begun
  })
  return Math.round(Math.min(...runs))
}

const round = (number: number) => Math.round(number * 1_000) / 1_000

const figures = {
  worst_imbalance: round(Math.max(...compared.map(({ ours }) => ours.imbalance))),
  disconnected: compared.reduce((sum, { disconnected }) => sum + disconnected, 0),
  kmeans_imbalance: round(mean(compared.map(({ kMeans }) => kMeans.imbalance))),
  sweep_imbalance: round(mean(compared.map(({ sweep }) => sweep.imbalance))),
  // Mean metres from a home to the middle of its piece, as a share of what k-means on the middles of streets gives.
  compactness_ratio_to_kmeans: round(mean(compared.map(({ ours, kMeans }) => ours.straight / kMeans.straight))),
  ms_400: timeToCut(400),
  ms_5000: timeToCut(5_000),
  ms_20000: timeToCut(20_000),
}
console.log(JSON.stringify({ bench: 'turf', figures }))
