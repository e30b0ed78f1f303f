interface Door {
  number: string
  building?: string | null
  floor?: string | null
  unit?: string | null
}

const pieces = (number: string) => number.match(/\d+|[^\d/\s]+|\//gu) ?? []

function comparePieces(a: string, b: string): number {
  if (a === b) return 0
  const numeric = Number(a) - Number(b)
  if (!Number.isNaN(numeric)) return numeric
  // A letter belongs to the house before it (12A), a slash opens a lane behind it (12/3).
  if (a === '/' || b === '/') return a === '/' ? 1 : -1
  return a.localeCompare(b, 'vi')
}

function compareNumbers(a: string, b: string): number {
  const [left, right] = [pieces(a), pieces(b)]
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const order = comparePieces(left[at] ?? '', right[at] ?? '')
    if (order !== 0) return order
  }
  return left.length - right.length
}

/** As doors stand along a street: 9 < 12 < 12A < 12B < 12/3 < 12/3/5 < 14; in a block by building, floor, unit. */
export const compareDoors = (a: Door, b: Door) =>
  compareNumbers(a.number, b.number) ||
  (a.building ?? '').localeCompare(b.building ?? '', 'vi') ||
  compareNumbers(a.floor ?? '', b.floor ?? '') ||
  compareNumbers(a.unit ?? '', b.unit ?? '')

/** The number that tells the side of the road: 12/7 is on the odd side of lane 12; null when there is none. */
export function sideNumber(number: string): number | null {
  const found = /(\d{1,6})\p{L}*$/u.exec(number.trim())
  return found === null ? null : Number(found[1])
}
