import type { Route } from './route.ts'

export interface Ground {
  metres: (a: number, b: number) => number
  near: number[][]
}

/** Less than a step is no improvement; without it rounding could go round in circles. */
const step = 0.01
const longestCarried = 3

interface Turn {
  first: number
  last: number
  gain: number
}

/** What is saved by walking a stretch the other way round. A walk may end anywhere: past its end nothing is walked. */
function turning({ metres }: Ground, route: Route, first: number, last: number): number {
  const [before, start, end, after] = [route.at(first - 1), route.at(first), route.at(last), route.at(last + 1)]
  const [was, becomes] = after < 0 ? [0, 0] : [metres(end, after), metres(start, after)]
  return metres(before, start) + was - metres(before, end) - becomes
}

/** 2-opt: the best stretch to turn so that `place` comes to stand beside one near it. */
function bestTurn(ground: Ground, route: Route, place: number): Turn | null {
  const at = route.positionOf(place)
  let best: Turn | null = null
  const consider = (first: number, last: number) => {
    if (first < 1 || last <= first - 1 || last >= route.size) return
    const gain = turning(ground, route, first, last)
    if (gain > (best?.gain ?? step)) best = { first, last, gain }
  }
  const [before, after] = [route.at(at - 1), route.at(at + 1)]
  const farther = Math.max(at > 0 ? ground.metres(before, place) : 0, after < 0 ? 0 : ground.metres(place, after))
  for (const other of ground.near[place] ?? []) {
    // Farther ones cannot make it shorter: one of the two new ways must be shorter than an old one.
    if (ground.metres(place, other) >= farther) break
    const there = route.positionOf(other)
    // Beside one another with `place` before, then with `place` behind.
    consider(Math.min(at, there) + 1, Math.max(at, there))
    consider(Math.min(at, there), Math.max(at, there) - 1)
  }
  consider(at, route.size - 1)
  consider(at + 1, route.size - 1)
  return best
}

interface Carry {
  first: number
  last: number
  /** The position it is put behind. */
  behind: number
  isTurned: boolean
  gain: number
}

/** Or-opt: the best place near by to carry a few stops to, `place` at one end of them. */
function bestCarry({ metres, near }: Ground, route: Route, place: number): Carry | null {
  const at = route.positionOf(place)
  let best: Carry | null = null
  const between = (a: number, b: number) => (a < 0 || b < 0 ? 0 : metres(a, b))
  for (let reach = 1 - longestCarried; reach < longestCarried; reach += 1) {
    const [first, last] = [Math.min(at, at + reach), Math.max(at, at + reach)]
    if (first < 1 || last >= route.size) continue
    const [before, start, end, after] = [route.at(first - 1), route.at(first), route.at(last), route.at(last + 1)]
    const saved = between(before, start) + between(end, after) - between(before, after)
    if (saved <= step) continue
    for (const other of near[place] ?? []) {
      if (metres(place, other) >= saved) break
      const there = route.positionOf(other)
      for (const behind of [there, there - 1]) {
        if (behind < 0 || (behind >= first - 1 && behind <= last)) continue
        const [left, right] = [route.at(behind), route.at(behind + 1)]
        const opened = saved + between(left, right)
        const straight = opened - between(left, start) - between(end, right)
        const turned = opened - between(left, end) - between(start, right)
        const gain = Math.max(straight, turned)
        if (gain > (best?.gain ?? step)) best = { first, last, behind, isTurned: turned > straight, gain }
      }
    }
  }
  return best
}

function carry(route: Route, { first, last, behind, isTurned }: Carry) {
  if (isTurned) route.reverse(first, last)
  if (behind > last) route.swap(first, last + 1, behind)
  else route.swap(behind + 1, first, last)
}

/** Turns and carries until nothing near the places of `waiting` gets shorter; returns the metres saved. */
export function improveRoute(ground: Ground, route: Route, waiting: Set<number>): number {
  let saved = 0
  const look = (position: number) => {
    const place = route.at(position)
    if (place >= 0) waiting.add(place)
  }
  for (const place of waiting) {
    waiting.delete(place)
    const [turn, moved] = [bestTurn(ground, route, place), bestCarry(ground, route, place)]
    if (turn === null && moved === null) continue
    const touched =
      turn !== null && turn.gain >= (moved?.gain ?? 0)
        ? [turn.first - 1, turn.first, turn.last, turn.last + 1]
        : moved === null
          ? []
          : [moved.first - 1, moved.first, moved.last, moved.last + 1, moved.behind, moved.behind + 1]
    for (const position of touched) look(position)
    if (turn !== null && turn.gain >= (moved?.gain ?? 0)) route.reverse(turn.first, turn.last)
    else if (moved !== null) carry(route, moved)
    saved += Math.max(turn?.gain ?? 0, moved?.gain ?? 0)
  }
  return saved
}
