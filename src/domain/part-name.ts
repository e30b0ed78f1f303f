interface NamedPart {
  kind: string
  label: string | null
  from_number: number | null
  to_number: number | null
  /** Of a range on one side of the street. */
  side: string | null
}

export interface PartWords {
  odd: string
  even: string
  range: (from: number, to: number) => string
}

/** A part as one says it: “Nguyễn Trãi, số lẻ”; the street alone when it is in one part. */
export function partName(part: NamedPart, streetName: string, words: PartWords): string {
  if (part.kind === 'odd') return `${streetName}, ${words.odd}`
  if (part.kind === 'even') return `${streetName}, ${words.even}`
  if (part.kind === 'range') {
    const side = part.side === 'odd' ? `, ${words.odd}` : part.side === 'even' ? `, ${words.even}` : ''
    return `${streetName}, ${words.range(part.from_number ?? 0, part.to_number ?? 0)}${side}`
  }
  return part.label === null || part.label === streetName ? streetName : `${streetName}, ${part.label}`
}
