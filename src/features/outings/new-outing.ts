import { createMemo } from 'solid-js'
import { createStore } from 'solid-js/store'
import { choosePeople } from './choose-people.ts'
import type { Place } from '../../domain/geo-link.ts'
import { type Hours, dayLater, momentsOf, usualHours, weeksUntil } from '../../domain/event-hours.ts'
import type { GivenPart, NewOuting, Walker } from './scheduling-data.ts'

interface Draft {
  hours: Hours
  words: string
  at: Place | null
  partIds: string[]
  added: string[]
  removed: string[]
  openPlaces: number
  /** Last day of a weekly repeat; null for a single outing. */
  until: string | null
}

/** Of a place, what can be chosen from. */
export interface Choice {
  parts: GivenPart[]
  people: Walker[]
}

export type Missing = 'day' | 'hours' | 'until' | 'place'

const without = (ids: string[], id: string) => ids.filter((known) => known !== id)
const toggled = (ids: string[], id: string) => (ids.includes(id) ? without(ids, id) : [...ids, id])

/** What a lead has chosen so far for an outing that is not yet scheduled. */
export function createNewOuting(choice: () => Choice, given: { partIds: string[] }) {
  const [draft, setDraft] = createStore<Draft>({
    hours: { day: '', ...usualHours.morning },
    words: '',
    at: null,
    partIds: given.partIds,
    added: [],
    removed: [],
    openPlaces: 0,
    until: null,
  })
  const people = createMemo(() => choosePeople({ ...choice(), ...draft }))
  const chosenParts = createMemo(() => choice().parts.filter(({ part_id }) => draft.partIds.includes(part_id)))
  const moments = createMemo(() => momentsOf(draft.hours))

  return {
    draft,
    set: setDraft,
    people,
    moments,
    chosenParts,
    togglePart: (id: string) => setDraft('partIds', (ids) => toggled(ids, id)),
    /** All of some parts, or none of them when all were chosen. */
    toggleParts(ids: string[]) {
      const hasAll = ids.every((id) => draft.partIds.includes(id))
      const others = draft.partIds.filter((id) => !ids.includes(id))
      setDraft('partIds', hasAll ? others : [...others, ...ids])
    },
    togglePerson(id: string) {
      const isIn = people().includes(id)
      setDraft({
        added: isIn ? without(draft.added, id) : [...draft.added, id],
        removed: isIn ? [...draft.removed, id] : without(draft.removed, id),
      })
    },
    repeatWeekly: (wanted: boolean) => setDraft('until', wanted ? dayLater(draft.hours.day, 28) : null),
    weeks: () => (draft.until === null ? 1 : weeksUntil(draft.hours.day, draft.until)),
    missing(): Missing | null {
      if (draft.hours.day === '') return 'day'
      if (moments() === null) return 'hours'
      // An empty day comes before every other.
      if (draft.until !== null && draft.until < draft.hours.day) return 'until'
      return draft.words.trim() === '' ? 'place' : null
    },
    /** As the ward takes it; only while nothing is missing. */
    asked: (team: { id: string; areaId: string }): NewOuting | null => {
      const hours = moments()
      if (hours === null) return null
      return {
        team_id: team.id,
        area_id: team.areaId,
        ...hours,
        meeting_words: draft.words.trim(),
        ...(draft.at === null ? {} : { meeting_lon: draft.at[0], meeting_lat: draft.at[1] }),
        part_ids: draft.partIds,
        people: people(),
        open_places: draft.openPlaces,
        ...(draft.until === null ? {} : { repeat_weekly_until: draft.until }),
      }
    },
  }
}

export type OutingDraft = ReturnType<typeof createNewOuting>
