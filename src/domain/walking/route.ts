/** An order of places one can turn stretches of, and turn them back. The first place stays where it is. */
export interface Route {
  readonly size: number
  /** The place at a position; -1 past the end. */
  at: (position: number) => number
  positionOf: (place: number) => number
  reverse: (first: number, last: number) => void
  /** Exchanges the neighbouring stretches first…middle-1 and middle…last. */
  swap: (first: number, middle: number, last: number) => void
  /** What is turned from now on can be undone. */
  mark: () => void
  undo: () => void
  order: () => number[]
}

export function createRoute(order: number[]): Route {
  const places = Int32Array.from(order)
  const positions = new Int32Array(order.length)
  for (const [position, place] of order.entries()) positions[place] = position
  let turned: number[] = []

  function turn(first: number, last: number) {
    for (let low = first, high = last; low < high; low += 1, high -= 1) {
      const [left, right] = [places[low] ?? 0, places[high] ?? 0]
      places[low] = right
      positions[right] = low
      places[high] = left
      positions[left] = high
    }
  }
  function reverse(first: number, last: number) {
    turned.push(first, last)
    turn(first, last)
  }
  return {
    size: order.length,
    at: (position) => (position < places.length ? (places[position] ?? -1) : -1),
    positionOf: (place) => positions[place] ?? 0,
    reverse,
    swap(first, middle, last) {
      reverse(first, middle - 1)
      reverse(middle, last)
      reverse(first, last)
    },
    mark: () => {
      turned = []
    },
    undo() {
      for (let at = turned.length - 2; at >= 0; at -= 2) turn(turned[at] ?? 0, turned[at + 1] ?? 0)
      turned = []
    },
    order: () => [...places],
  }
}
