import type { Pixel } from './geometry.ts'

/** A line moved aside by some pixels, as it runs: so the odd and the even side of a street lie next to one another. */
export function shiftLine(line: Pixel[], side: 'left' | 'right' | undefined, pixels: number): Pixel[] {
  if (side === undefined) return line
  const aside = side === 'left' ? pixels : -pixels
  return line.map((corner, index) => {
    const before = line[index - 1] ?? corner
    const after = line[index + 1] ?? corner
    const [across, down] = [after.x - before.x, after.y - before.y]
    const length = Math.hypot(across, down) || 1
    return { x: corner.x + (down / length) * aside, y: corner.y - (across / length) * aside }
  })
}
