import type { AudienceGroup, Priority } from '../../backend/rows.ts'

/** Whom one counts at a door without asking names. */
export type Group = 'elderly' | 'adults' | 'students' | 'public_servants' | 'workers'

interface About {
  audience_group: AudienceGroup
  priorities: Priority[]
}

const abouts: Record<Group, About> = {
  elderly: { audience_group: 'resident', priorities: ['elderly'] },
  adults: { audience_group: 'resident', priorities: [] },
  students: { audience_group: 'student', priorities: [] },
  public_servants: { audience_group: 'public_servant', priorities: [] },
  workers: { audience_group: 'worker', priorities: [] },
}

const others: Record<Exclude<AudienceGroup, 'resident'>, Group> = {
  student: 'students',
  public_servant: 'public_servants',
  worker: 'workers',
}

export const allGroups = Object.keys(abouts) as Group[]

export const aboutGroup = (group: Group): About => abouts[group]

export function groupOf({ audience_group, priorities }: About): Group {
  if (audience_group !== 'resident') return others[audience_group]
  return priorities.includes('elderly') ? 'elderly' : 'adults'
}

/** Whom a newcomer is taken for until somebody says otherwise: nobody is counted as old by a slip of the thumb. */
export const usualGroup = (audience: AudienceGroup): Group => (audience === 'resident' ? 'adults' : others[audience])

/** Those a class is for come first; the others are one press away. */
export function groupsFor(audience: AudienceGroup): Group[] {
  if (audience === 'resident') return ['elderly', 'adults', 'students']
  return [others[audience], 'elderly', 'adults']
}
