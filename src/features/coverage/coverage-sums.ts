import type { CoverageRow, Figures } from './coverage-data.ts'

type Counted =
  | 'households'
  | 'attempted'
  | 'reached'
  | 'streets'
  | 'streets_attempted'
  | 'taught'
  | 'alone'
  | 'confirmed'

/** A sum of what is shown; `isWhole` is false where a group under five was left out. */
export interface Sum {
  value: number
  isWhole: boolean
}

export function sumOf(rows: CoverageRow[], measure: Counted): Sum {
  const values = rows.map((row) => row[measure])
  return { value: values.reduce<number>((sum, value) => sum + (value ?? 0), 0), isWhole: !values.includes(null) }
}

/** Share 0–1, or null where nobody has counted the whole. */
export const shareOf = (part: number | null, figure: Figures[keyof Figures]): number | null =>
  part === null || figure === undefined || figure.value === 0 ? null : Math.min(1, part / figure.value)

/** The places whose whole nobody has counted yet, so no percentage is made up for them. */
export const withoutFigure = (rows: CoverageRow[], measure: keyof Figures) =>
  rows.filter((row) => row.figures[measure] === undefined)

/** A ward's own figure, else the sum of its parts' where every one has it. */
export function wholeOf(rows: CoverageRow[], own: Figures, measure: keyof Figures): Figures[keyof Figures] {
  if (own[measure] !== undefined) return own[measure]
  const figures = rows.map((row) => row.figures[measure])
  const first = figures[0]
  if (first === undefined) return undefined
  let value = 0
  for (const figure of figures) {
    if (figure === undefined) return undefined
    value += figure.value
  }
  return { ...first, value }
}
