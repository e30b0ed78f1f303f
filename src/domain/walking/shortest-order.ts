/** More would take seconds: the work doubles with each place. */
export const mostExact = 12

/**
 * The shortest walk from place 0 through all others, ending anywhere (Held and Karp 1962): for each set of places and
 * each last one of it, the shortest way there. `count` includes the start.
 */
export function shortestOrder(count: number, metres: (a: number, b: number) => number): number[] {
  const stops = count - 1
  const sets = 1 << stops
  const shortest = new Float64Array(sets * stops).fill(Infinity)
  const cameFrom = new Int8Array(sets * stops).fill(-1)
  for (let stop = 0; stop < stops; stop += 1) shortest[(1 << stop) * stops + stop] = metres(0, stop + 1)
  for (let set = 1; set < sets; set += 1) {
    for (let last = 0; last < stops; last += 1) {
      const here = shortest[set * stops + last] ?? Infinity
      if (here === Infinity) continue
      for (let next = 0; next < stops; next += 1) {
        if (set & (1 << next)) continue
        const there = (set | (1 << next)) * stops + next
        const length = here + metres(last + 1, next + 1)
        if (length >= (shortest[there] ?? Infinity)) continue
        shortest[there] = length
        cameFrom[there] = last
      }
    }
  }
  return walkBack({ stops, shortest, cameFrom })
}

interface Found {
  stops: number
  shortest: Float64Array
  cameFrom: Int8Array
}

function walkBack({ stops, shortest, cameFrom }: Found): number[] {
  let set = (1 << stops) - 1
  let last = 0
  for (let stop = 1; stop < stops; stop += 1) {
    if ((shortest[set * stops + stop] ?? Infinity) < (shortest[set * stops + last] ?? Infinity)) last = stop
  }
  const backwards: number[] = []
  while (backwards.length < stops) {
    backwards.push(last + 1)
    const before = cameFrom[set * stops + last] ?? 0
    set &= ~(1 << last)
    last = before
  }
  return [0, ...backwards.toReversed()]
}
