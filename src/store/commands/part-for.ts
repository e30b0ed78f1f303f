import type { Part } from '../../backend/rows.ts'

interface Door {
  parts: Part[]
  number_key: string
  building: string
}

const narrowness = { stairwell: 0, range: 1, odd: 2, even: 3, whole: 4 }
const openness = { whole: 0, odd: 1, even: 2, range: 3, stairwell: 4 }

/** The number that tells the side of the road: 12/7 is on the odd side of lane 12; 0 for a door without one. */
const leadingNumber = (numberKey: string) => Number(/(\d{1,6})[A-ZĐ]*$/u.exec(numberKey)?.[1] ?? 0)

const isInRange = ({ from_number, to_number, side }: Part, door: number) =>
  door >= (from_number ?? Infinity) &&
  door <= (to_number ?? -Infinity) &&
  (side === null || door % 2 === (side === 'odd' ? 1 : 0))

/**
 * The narrowest part a new door fits in; one that fits none still gets one.
 * Twin of `private.part_for`; the server's word stands in the end.
 */
export function partFor({ parts, number_key, building }: Door): Part | undefined {
  const door = leadingNumber(number_key)
  const holds: Record<Part['kind'], (part: Part) => boolean> = {
    whole: () => true,
    odd: () => door % 2 === 1,
    even: () => door % 2 === 0,
    range: (part) => isInRange(part, door),
    stairwell: (part) => building !== '' && part.label === building,
  }
  const live = parts.filter((part) => part.retired_at === null)
  const fitting = live.filter((part) => holds[part.kind](part))
  const rank = fitting.length > 0 ? narrowness : openness
  return (fitting.length > 0 ? fitting : live).toSorted(
    (a, b) => rank[a.kind] - rank[b.kind] || (a.id < b.id ? -1 : 1),
  )[0]
}
