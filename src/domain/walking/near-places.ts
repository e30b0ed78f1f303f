import type { Ways } from './ways.ts'

const asTheCrowFlies = 8

/** For each place the few nearest others, nearest first by walking. */
export function nearPlaces({ count, spots, metres }: Ways): number[][] {
  return spots.map((spot, place) => {
    if (spot === null) return []
    const found: { other: number; far: number }[] = []
    let farthest = Infinity
    for (let other = 0; other < count; other += 1) {
      const there = spots[other]
      if (!there || other === place) continue
      const far = (there.x - spot.x) ** 2 + (there.y - spot.y) ** 2
      if (found.length === asTheCrowFlies && far >= farthest) continue
      if (found.length === asTheCrowFlies) found.pop()
      let at = found.length
      while (at > 0 && (found[at - 1]?.far ?? 0) > far) at -= 1
      found.splice(at, 0, { other, far })
      farthest = found.at(-1)?.far ?? Infinity
    }
    return found
      .map(({ other }) => ({ other, far: metres(place, other) }))
      .toSorted((a, b) => a.far - b.far || a.other - b.other)
      .map(({ other }) => other)
  })
}
