export interface Spot {
  x: number
  y: number
}

const mostRounds = 200
/** A hair's breadth each to another side, or places on one line would only jostle along it. */
const nudge = 0.1
/** Radians of the golden angle: no two of these sides are the same. */
const golden = Math.PI * (3 - Math.sqrt(5))

/**
 * The same places, hardly any nearer to another than `gap`: pushed apart in pairs, each as far as the other, until none is
 * too near (Gauss–Seidel relaxation of the distances).
 */
export function keepApart(places: Spot[], gap: number): Spot[] {
  const spots = places.map(({ x, y }, at) => ({
    x: x + nudge * Math.cos(at * golden),
    y: y + nudge * Math.sin(at * golden),
  }))
  const pairs = spots.flatMap((one, at) => spots.slice(at + 1).map((other) => ({ one, other })))
  for (let round = 0; round < mostRounds; round += 1) {
    const near = pairs.filter(({ one, other }) => distance(one, other) < gap)
    if (near.length === 0) break
    for (const { one, other } of near) push(one, other, gap)
  }
  return spots
}

const distance = (one: Spot, other: Spot) => Math.hypot(other.x - one.x, other.y - one.y)

function push(one: Spot, other: Spot, gap: number) {
  const far = distance(one, other)
  // Another may have been pushed in between.
  if (far >= gap || far === 0) return
  const [x, y] = [(other.x - one.x) / far, (other.y - one.y) / far]
  const half = (gap - far) / 2
  one.x -= x * half
  one.y -= y * half
  other.x += x * half
  other.y += y * half
}

/** The `viewBox` of a drawing of this size that also shows each of these whole. */
export function boxAround(spots: Spot[], radius: number, { width, height }: { width: number; height: number }): string {
  const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)]
  const [left, top] = [Math.min(0, ...xs.map((x) => x - radius)), Math.min(0, ...ys.map((y) => y - radius))]
  const [right, bottom] = [
    Math.max(width, ...xs.map((x) => x + radius)),
    Math.max(height, ...ys.map((y) => y + radius)),
  ]
  return [left, top, right - left, bottom - top].map(Math.round).join(' ')
}
