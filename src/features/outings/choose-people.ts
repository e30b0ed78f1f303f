interface Choosing {
  parts: { part_id: string; holders: { profile_id: string }[] }[]
  /** Chosen parts. */
  partIds: string[]
  people: { profile_id: string; is_paused: boolean }[]
  /** By hand, against what the parts say. */
  added: string[]
  removed: string[]
}

/** Who is asked: whoever walks the chosen parts, with those added and without those taken off by hand. Ids, as listed. */
export function choosePeople({ parts, partIds, people, added, removed }: Choosing): string[] {
  const chosen = new Set(partIds)
  const holding = new Set(
    parts
      .filter(({ part_id }) => chosen.has(part_id))
      .flatMap(({ holders }) => holders.map((holder) => holder.profile_id)),
  )
  return people
    .filter(({ profile_id, is_paused }) => added.includes(profile_id) || (holding.has(profile_id) && !is_paused))
    .map(({ profile_id }) => profile_id)
    .filter((id) => !removed.includes(id))
}
