import { type Ground, improveRoute } from './improve-route.ts'
import type { Route } from './route.ts'

/** Numbers 0–1 that look drawn by lot and are the same every time: the same doors give the same walk (mulberry32). */
function sameLots(): () => number {
  let state = 1
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const longestStretch = 30

/** What is saved by exchanging two neighbouring stretches. */
function exchanging({ metres }: Ground, route: Route, [first, middle, last]: [number, number, number]): number {
  const between = (a: number, b: number) => (b < 0 ? 0 : metres(a, b))
  const [before, start, end] = [route.at(first - 1), route.at(first), route.at(middle - 1)]
  const [next, close, after] = [route.at(middle), route.at(last), route.at(last + 1)]
  return (
    metres(before, start) +
    metres(end, next) +
    between(close, after) -
    metres(before, next) -
    metres(close, start) -
    between(end, after)
  )
}

/**
 * Iterated local search: exchanges two neighbouring stretches, mends what became longer about them, and takes it all
 * back unless the whole got shorter. Changes `route`.
 */
export function shakeRoute(ground: Ground, route: Route, times: number): void {
  if (route.size < 8) return
  const lot = sameLots()
  for (let time = 0; time < times; time += 1) {
    const longest = Math.min(longestStretch, Math.floor((route.size - 1) / 2))
    const [one, two] = [1 + Math.floor(lot() * longest), 1 + Math.floor(lot() * longest)]
    const first = 1 + Math.floor(lot() * (route.size - one - two))
    const [middle, last] = [first + one, first + one + two - 1]
    route.mark()
    const gain = exchanging(ground, route, [first, middle, last])
    const touched = [first - 1, first, middle - 1, middle, last, last + 1].map(route.at).filter((place) => place >= 0)
    route.swap(first, middle, last)
    if (gain + improveRoute(ground, route, new Set(touched)) < 0) route.undo()
  }
}
