interface PieceOfParts {
  units: { part_id: string; homes: number }[]
}
interface Available {
  profile_id: string
  homes_left: number
}
interface Filling {
  pieces: PieceOfParts[]
  people: Available[]
  /** Who walks a part today. */
  holdersOf: (partId: string) => string[]
}

/**
 * Who gets which piece, a person's id per piece. Whoever knows most of a piece's homes already keeps it; the other pieces
 * go to those with the fewest homes left. With fewer people than pieces the last ones stay without.
 */
export function fillPieces({ pieces, people, holdersOf }: Filling): (string | null)[] {
  const chosen: (string | null)[] = pieces.map(() => null)
  const free = new Set(people.map(({ profile_id }) => profile_id))
  const known = pieces.flatMap((piece, index) =>
    [...free].map((id) => ({ index, id, homes: homesKnownTo(id, piece, holdersOf) })),
  )
  const give = (index: number, id: string) => {
    chosen[index] = id
    free.delete(id)
  }
  for (const { index, id, homes } of known.toSorted((a, b) => b.homes - a.homes))
    if (homes > 0 && chosen[index] === null && free.has(id)) give(index, id)
  const rested = people.toSorted((a, b) => a.homes_left - b.homes_left).filter(({ profile_id }) => free.has(profile_id))
  chosen.forEach((taken, index) => {
    const next = taken === null ? rested.shift() : undefined
    if (next) give(index, next.profile_id)
  })
  return chosen
}

const homesKnownTo = (id: string, { units }: PieceOfParts, holdersOf: Filling['holdersOf']) =>
  units.reduce((homes, unit) => homes + (holdersOf(unit.part_id).includes(id) ? unit.homes : 0), 0)
