import { describe, expect, test } from 'vitest'
import { type Compared, compareCuts, mean } from '../../../tests/bench/turf/compare-cuts.ts'
import { demoWard } from '../../../tests/bench/turf/demo-ward.ts'
import { extractWards } from '../../../tests/bench/turf/extract-ward.ts'

const counts = Array.from({ length: 11 }, (_, index) => index + 2)
const wards = [...extractWards(), await demoWard()].map((ward) => ({
  name: ward.name,
  cuts: compareCuts(ward, counts),
}))
const meanOf = (cuts: Compared[], count: (cut: Compared) => number) => mean(cuts.map(count))

describe.each(wards)('the ward $name cut into 2 … 12 pieces', ({ cuts }) => {
  test('has only pieces that can be walked without leaving them', () => {
    expect(cuts.filter(({ disconnected }) => disconnected > 0)).toEqual([])
  })

  test('is even within 10% of homes, but where homes that cannot be parted forbid it', () => {
    expect(cuts.filter(({ ours, bound }) => ours.imbalance > Math.max(0.1, bound + 1e-9))).toEqual([])
  })

  test('is more even than by k-means and than by a sweep', () => {
    const ours = meanOf(cuts, (cut) => cut.ours.imbalance)
    expect(ours).toBeLessThan(meanOf(cuts, (cut) => cut.kMeans.imbalance))
    expect(ours).toBeLessThan(meanOf(cuts, (cut) => cut.sweep.imbalance))
  })

  test('is more compact than by a sweep', () => {
    expect(meanOf(cuts, ({ ours, sweep }) => ours.straight / sweep.straight)).toBeLessThan(1)
  })
})

test('all together are more compact than by k-means, although that need not be even nor connected', () => {
  const cuts = wards.flatMap((ward) => ward.cuts)
  expect(meanOf(cuts, ({ ours, kMeans }) => ours.straight / kMeans.straight)).toBeLessThan(1)
  expect(meanOf(cuts, ({ ours, kMeans }) => ours.walking / kMeans.walking)).toBeLessThan(1)
})
