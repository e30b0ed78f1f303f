import { type Pixel, isInsideRings } from './geometry.ts'

/** Along each piece between two corners, so that a long straight street counts by its length. */
const samples = 8

/** Whether at least half of a bent line lies within a shape drawn by hand. */
export function isMostlyInside(lines: Pixel[][], shape: Pixel[]): boolean {
  const ring = shape.map(({ x, y }): [number, number] => [x, y])
  let [inside, all] = [0, 0]
  for (const line of lines)
    line.slice(1).forEach((end, index) => {
      const start = line[index] ?? end
      const length = Math.hypot(end.x - start.x, end.y - start.y)
      for (let sample = 0.5; sample < samples; sample += 1) {
        const share = sample / samples
        const at: [number, number] = [start.x + share * (end.x - start.x), start.y + share * (end.y - start.y)]
        all += length
        if (isInsideRings(at, [ring])) inside += length
      }
    })
  return all > 0 && inside >= all / 2
}

export const boxOf = (from: Pixel, to: Pixel): Pixel[] => [from, { x: to.x, y: from.y }, to, { x: from.x, y: to.y }]
