import { createSignal } from 'solid-js'
import type { DoorClass, Level, SkillLevels } from './class-door-data.ts'

interface Remembered {
  venueId?: string
  skills?: SkillLevels
  /** What all were taught before it was changed: of whoever came then it is changed too. */
  former?: SkillLevels[]
}

const keyOf = (classId: string) => `class-door-${classId}`

function recall(classId: string): Remembered {
  try {
    return JSON.parse(localStorage.getItem(keyOf(classId)) ?? '{}') as Remembered
  } catch {
    return {}
  }
}

const shownToAll = (door: DoorClass): SkillLevels =>
  Object.fromEntries(door.held.skills.map((code): [string, Level] => [code, 'shown']))

const mostFormer = 20

const usualOf = (door: DoorClass, { skills, former = [] }: Remembered): SkillLevels[] =>
  [shownToAll(door), ...former, ...(skills === undefined ? [] : [skills])].slice(-mostFormer)

/** At which place this phone stands and what all are taught there, kept for when the app is opened again. */
export function createDoorMemory(classId: string) {
  const [remembered, setRemembered] = createSignal(recall(classId))
  const remember = (more: Remembered) => {
    const all = setRemembered((last) => ({ ...last, ...more }))
    localStorage.setItem(keyOf(classId), JSON.stringify(all))
  }
  return {
    venueOf: ({ venues, myVenueId }: DoorClass) => {
      const wanted = remembered().venueId ?? myVenueId
      return venues.find(({ id }) => id === wanted) ?? venues[0]
    },
    skillsOf: (door: DoorClass) => remembered().skills ?? shownToAll(door),
    standAt: (venueId: string) => remember({ venueId }),
    /** The same, and what it was before: whoever has any of it is no exception. */
    usualOf: (door: DoorClass) => usualOf(door, remembered()),
    teach: (door: DoorClass, skills: SkillLevels) => remember({ skills, former: usualOf(door, remembered()) }),
  }
}

export type DoorMemory = ReturnType<typeof createDoorMemory>
