import { foldVietnamese } from '../../i18n/vietnamese.ts'
import type { ListedPart } from './parts.ts'

export const shows = ['all', 'unassigned', 'never', 'due', 'lanes'] as const
export type Shown = (typeof shows)[number]

interface Asked {
  words: string
  show: Shown
  /** YYYY-MM-DD */
  today: string
}

const isLate = ({ holders }: ListedPart, today: string) =>
  holders.some(({ due_on }) => due_on !== null && due_on <= today)

const belongs: Record<Shown, (part: ListedPart, today: string) => boolean> = {
  all: () => true,
  unassigned: (part) => part.holders.length === 0,
  never: (part) => part.attempted === 0,
  due: (part, today) => part.due > 0 || isLate(part, today),
  lanes: (part) => part.street?.kind === 'lane',
}

/** Every word typed must be found in the name, its neighbourhood or who holds it, whatever its marks. */
export function findParts(parts: ListedPart[], { words, show, today }: Asked): ListedPart[] {
  const wanted = foldVietnamese(words).split(/\s+/u).filter(Boolean)
  return parts.filter((part) => {
    if (!belongs[show](part, today)) return false
    const told = foldVietnamese([part.name, part.areaName, ...part.holders.map(({ called }) => called ?? '')].join(' '))
    return wanted.every((word) => told.includes(word))
  })
}
