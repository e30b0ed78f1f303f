import { encode } from 'uqr'

export interface QrPath {
  /** Squares on a side, the quiet edge included. */
  size: number
  /** The black squares as one SVG path, a run of neighbours each. */
  path: string
}

/** Four white squares around, as the standard asks; survives a crease or a smudge over 15% of it. */
export function qrPath(text: string): QrPath {
  const { size, data: lines } = encode(text, { ecc: 'M', border: 4 })
  return {
    size,
    path: lines.flatMap((line, y) => runsOf(line).map(([from, length]) => square(from, y, length))).join(''),
  }
}

const square = (x: number, y: number, length: number) => `M${x} ${y}h${length}v1h-${length}z`

/** Where black runs begin in a line, and how long they are. */
function runsOf(line: boolean[]): [from: number, length: number][] {
  const runs: [number, number][] = []
  for (const [at, isBlack] of line.entries()) {
    const last = runs.at(-1)
    if (isBlack && last !== undefined && last[0] + last[1] === at) last[1] += 1
    else if (isBlack) runs.push([at, 1])
  }
  return runs
}
