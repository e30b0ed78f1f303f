/** Twice the area of the triangle a–b–c; positive when c lies to the left of the way from a to b. */
export const turn = (a: number[], b: number[], c: number[]): number => {
  const [ax = 0, ay = 0] = a
  const [bx = 0, by = 0] = b
  const [cx = 0, cy = 0] = c
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
}

/** Signed: positive when the ring runs anticlockwise. */
export const ringArea = (ring: number[][]): number =>
  ring.reduce((sum, corner, index) => sum + turn([0, 0], corner, ring[(index + 1) % ring.length] ?? corner), 0) / 2

/** Does an edge of the closed ring cut another? */
export const isCrossing = (ring: number[][]): boolean => {
  const edges = ring.slice(1).map((end, index) => [ring[index] ?? end, end] as const)
  return edges.some(([a, b], here) =>
    edges.some(
      ([c, d], there) =>
        there > here + 1 &&
        !(here === 0 && there === edges.length - 1) &&
        turn(a, b, c) * turn(a, b, d) < 0 &&
        turn(c, d, a) * turn(c, d, b) < 0,
    ),
  )
}
