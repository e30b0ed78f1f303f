export type ImportKind = 'areas' | 'streets' | 'households'

/** Why something was left out, as the operator reads it. */
const sentences = {
  no_name: 'Without a name',
  no_level: 'Without a level, or a kind that tells it (phường, khu phố, ấp …)',
  no_boundary: 'Lines, where areas should be',
  unknown_parent: 'In an area that is not here yet: import that one first',
  same_area_twice: 'In the file a second time',
  not_walked: 'Where nobody lives: motorways, cycleways, stairs, driveways, parking aisles, crossings',
  unnamed_path: 'Footways and through roads without a name',
  too_short: 'Lanes without a name, shorter than 20 m',
  no_line: 'Without a line on the map or a neighbourhood we know',
  outside: 'Outside every neighbourhood',
  partly_outside: 'Partly outside every neighbourhood; the rest was taken',
  street_was_retired: 'Retired or merged by hand',
  no_number: 'Without a house number',
  no_street: 'Without a street',
  too_long: 'With a number, building, floor or unit too long to be one',
  unknown_street: 'On a street that is not here',
  ambiguous_street: 'On a street of several neighbourhoods, without a place or a neighbourhood of their own',
  too_far: 'More than 500 m from every street of that name',
  door_was_retired: 'Retired by hand, or on no part of their street',
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
/** One line each where there is something to read, else the places in a row. */
function listing(group: Skipped[]): string[] {
  const [told, bare] = [group.filter(({ subject }) => subject !== ''), group.filter(({ subject }) => subject === '')]
  const lines = told.map(({ where, subject }) => `    ${where}: ${subject}`)
  return bare.length > 0 ? [...lines, `    ${bare.map(({ where }) => where).join(', ')}`] : lines
}

/** The report as the operator reads it: what changed, then everything left out and why. */
export function describeReport({ kind, created, changed, unchanged, joined, skipped }: ImportReport): string {
  const head = `${plural(created, kind)} created, ${changed} changed, ${unchanged} unchanged.`
  const more = joined > 0 ? [`Joined with one of these: ${joined} more of the file.`] : []
  const groups = [...Map.groupBy(skipped, ({ reason }) => reason)].flatMap(([reason, group]) => [
    `  ${sentences[reason]} (${group.length}):`,
    ...listing(group),
  ])
  const left = skipped.length > 0 ? [`Left out or cut: ${skipped.length} of the file.`, ...groups] : []
  return [head, ...more, ...left].join('\n')
}
