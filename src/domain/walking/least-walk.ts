/** How far the bound is pushed: it rises by less and less. */
const rounds = 400

interface Tree {
  length: number
  degrees: Int32Array
}

/** The shortest tree over all places (Prim), each way dearer or cheaper by the charges of its two ends. */
function shortestTree(count: number, metres: (a: number, b: number) => number, charges: Float64Array): Tree {
  const charged = (a: number, b: number) => metres(a, b) + (charges[a] ?? 0) + (charges[b] ?? 0)
  const degrees = new Int32Array(count)
  const isIn = new Uint8Array(count)
  const nearest = new Float64Array(count).fill(Infinity)
  const through = new Int32Array(count)
  let [length, last] = [0, 0]
  isIn[0] = 1
  for (let step = 1; step < count; step += 1) {
    let next = -1
    for (let place = 1; place < count; place += 1) {
      if (isIn[place]) continue
      const far = charged(last, place)
      if (far < (nearest[place] ?? 0)) {
        nearest[place] = far
        through[place] = last
      }
      if (next < 0 || (nearest[place] ?? 0) < (nearest[next] ?? 0)) next = place
    }
    isIn[next] = 1
    length += nearest[next] ?? 0
    degrees[next] = (degrees[next] ?? 0) + 1
    const parent = through[next] ?? 0
    degrees[parent] = (degrees[parent] ?? 0) + 1
    last = next
  }
  return { length, degrees }
}

/**
 * No walk from place 0 through all others is shorter (Held and Karp 1970): a walk is a tree on which every place but
 * its two ends has two ways. Charges that even out the degrees raise the tree's length towards that of the walk.
 * `known` is the length of some walk, which only sets the size of the steps. Metres must be symmetric.
 */
export function leastWalk(count: number, metres: (a: number, b: number) => number, known: number): number {
  if (count < 2) return 0
  const charges = new Float64Array(count)
  let [best, scale, sinceBetter] = [0, 1, 0]
  for (let round = 0; round < rounds; round += 1) {
    const { length, degrees } = shortestTree(count, metres, charges)
    // The end of the walk goes home by a way that costs nothing but its charge.
    let end = 1
    for (let place = 2; place < count; place += 1) if ((charges[place] ?? 0) < (charges[end] ?? 0)) end = place
    degrees[0] = (degrees[0] ?? 0) + 1
    degrees[end] = (degrees[end] ?? 0) + 1
    const bound =
      length + (charges[0] ?? 0) + (charges[end] ?? 0) - 2 * charges.reduce((sum, charge) => sum + charge, 0)
    sinceBetter = bound > best ? 0 : sinceBetter + 1
    best = Math.max(best, bound)
    if (sinceBetter > 15) [scale, sinceBetter] = [scale / 2, 0]
    const uneven = degrees.reduce((sum, degree) => sum + (degree - 2) ** 2, 0)
    if (uneven === 0) break
    const stride = (scale * Math.max(known - bound, 0)) / uneven
    for (let place = 0; place < count; place += 1) {
      charges[place] = (charges[place] ?? 0) + stride * ((degrees[place] ?? 0) - 2)
    }
  }
  return best
}
