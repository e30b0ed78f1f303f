interface Weighed {
  /** What each piece weighs: homes, or minutes where those were asked for. */
  weights: number[]
}

/** Share by which the worst piece is off an even one: 0.1 is 10%. */
export function imbalanceOf({ weights }: Weighed): number {
  const even = weights.reduce((sum, weight) => sum + weight, 0) / (weights.length || 1)
  return even === 0 ? 0 : Math.max(...weights.map((weight) => Math.abs(weight - even))) / even
}

/**
 * The imbalance in homes no cut can better: some piece holds the largest group of homes that cannot be parted, and homes
 * come whole.
 */
export function imbalanceBound({ homes, pieces, largest }: { homes: number; pieces: number; largest: number }): number {
  if (homes === 0) return 0
  const even = homes / pieces
  const rounded = Math.max(Math.ceil(even - 1e-9) - even, even - Math.floor(even + 1e-9))
  return Math.max(rounded, largest - even, 0) / even
}
