import type { Part } from '../../backend/rows.ts'

interface Door {
  parts: Part[]
  number_key: string
  building: string
}

const narrowness = { stairwell: 0, range: 1, odd: 2, even: 2, whole: 3 }

/** The number that tells the side of the road: 12/7 is on the odd side of lane 12. */
function leadingNumber(numberKey: string): number | null {
  const digits = /(\d{1,6})[A-ZĐ]*$/u.exec(numberKey)?.[1]
  return digits === undefined ? null : Number(digits)
}

/** Which part of its street a new door is in. Twin of `private.part_for`; the server's word stands in the end. */
export function partFor({ parts, number_key, building }: Door): Part | undefined {
  const door = leadingNumber(number_key)
  const holds: Record<Part['kind'], (part: Part) => boolean> = {
    whole: () => true,
    odd: () => door !== null && door % 2 === 1,
    even: () => door !== null && door % 2 === 0,
    range: (part) => door !== null && door >= (part.from_number ?? Infinity) && door <= (part.to_number ?? -Infinity),
    stairwell: (part) => building !== '' && part.label === building,
  }
  return parts
    .filter((part) => part.retired_at === null && holds[part.kind](part))
    .toSorted((a, b) => narrowness[a.kind] - narrowness[b.kind] || (a.id < b.id ? -1 : 1))[0]
}
