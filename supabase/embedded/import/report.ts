export type ImportKind = 'areas' | 'streets' | 'households'

/** Why something was left out, each with the sentence the operator reads; `n` things of the file follow it. */
const sentences = {
  no_name: 'have no name',
  no_level: 'tell neither their level nor a kind it follows from (phường, khu phố, ấp …)',
  no_boundary: 'are not polygons',
  unknown_parent: 'lie in an area that is not here yet: import that one first',
  same_area_twice: 'stand in the file a second time',
  not_walked:
    'are motorways, cycleways, stairs, driveways, parking aisles, crossings or ramps: nobody lives along them',
  unnamed_path: 'are footways or through roads without a name',
  too_short: 'are lanes without a name and shorter than 20 m',
  no_line: 'have no line on the map and do not say which neighbourhood they are in',
  outside: 'lie outside every neighbourhood',
  partly_outside: 'lie partly outside every neighbourhood; the rest was taken',
  street_was_retired: 'were retired or merged by hand',
  no_number: 'have no house number',
  no_street: 'do not say which street they are on',
  too_long: 'have a number, building, floor or unit too long to be one',
  unknown_street: 'are on a street that is not here',
  ambiguous_street: 'name a street that is in several neighbourhoods, but no place or neighbourhood of their own',
  too_far: 'are more than 500 m from every street of that name',
  door_was_retired: 'were retired by hand, or no part of their street covers the number',
} as const

export type SkipReason = keyof typeof sentences
export type Skipped = { reason: SkipReason; where: string; subject: string }
export type ImportReport = {
  kind: ImportKind
  created: number
  changed: number
  unchanged: number
  /** Things of the file that were joined with another one: ways of one street, points of one door. */
  joined: number
  skipped: Skipped[]
}

const plural = (count: number, kind: ImportKind) => `${count} ${count === 1 ? kind.replace(/s$/, '') : kind}`
const line = ({ where, subject }: Skipped) => (subject ? `    ${where}: ${subject}` : `    ${where}`)

/** The report as the operator reads it: what changed, then everything left out and why. */
export function describeReport({ kind, created, changed, unchanged, joined, skipped }: ImportReport): string {
  const head = `${plural(created, kind)} created, ${changed} changed, ${unchanged} unchanged.`
  const one = kind === 'households' ? 'door' : kind.replace(/s$/, '')
  const more = joined > 0 ? [`${joined} entries of the file belong to a ${one} counted above.`] : []
  const groups = Object.entries(Object.groupBy(skipped, ({ reason }) => reason)).flatMap(([reason, group]) => [
    `  ${group.length} ${sentences[reason as SkipReason]}:`,
    ...group.map(line),
  ])
  const left = skipped.length > 0 ? [`${skipped.length} entries were left out or cut:`, ...groups] : []
  return [head, ...more, ...left].join('\n')
}
