import { createMemo } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { ClassKind, ClassLanguage, ClassMode, ClassProgramme, AudienceGroup } from '../../backend/rows.ts'
import { dayLater, momentsOf, mostWeeks } from '../../domain/event-hours.ts'
import type { NewClass } from './scheduling-data.ts'

export interface VenueDraft {
  /** A help point brings its own name and place. */
  pointId: string | null
  name: string
  words: string
  at: [longitude: number, latitude: number] | null
  areaId: string
  capacity: number
}

export interface HelperDraft {
  profileId: string
  /** Counted from 0; null: at all places. */
  venue: number | null
}

export interface ClassDraft {
  /** Null until one of several is chosen. */
  teamId: string | null
  title: string
  kind: ClassKind
  mode: ClassMode
  link: string
  hours: { day: string; from: string; to: string }
  weekdays: number[]
  /** Last day of a weekly repeat; null for a single class. */
  until: string | null
  venues: VenueDraft[]
  skills: string[]
  audience: AudienceGroup
  language: ClassLanguage
  programme: ClassProgramme | 'none'
  helpers: HelperDraft[]
}

export type MissingOfClass =
  | 'title'
  | 'day'
  | 'hours'
  | 'online_link'
  | 'venue_name'
  | 'venue_area'
  | 'weekdays'
  | 'until'

const usualCapacity = 20

const freshVenue = (areaId: string): VenueDraft => ({
  pointId: null,
  name: '',
  words: '',
  at: null,
  areaId,
  capacity: usualCapacity,
})

const freshClass = (areaId: string): ClassDraft => ({
  teamId: null,
  title: '',
  kind: 'residents',
  mode: 'in_person',
  link: '',
  hours: { day: '', from: '08:00', to: '10:00' },
  weekdays: [],
  until: null,
  venues: [freshVenue(areaId)],
  skills: [],
  audience: 'resident',
  language: 'vi',
  programme: 'none',
  helpers: [],
})

/** ISO weekday of YYYY-MM-DD: 1 is Monday. */
export const weekdayOf = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay() || 7

/** Days on which it is held: the first, and each chosen weekday after it until the last. */
export function timesOf({ hours, weekdays, until }: Pick<ClassDraft, 'hours' | 'weekdays' | 'until'>): number {
  if (until === null || hours.day === '' || until <= hours.day) return 1
  let times = 1
  // A year being typed may lie thousands ahead.
  const last = [until, dayLater(hours.day, mostWeeks * 7)].toSorted()[0] ?? until
  for (let day = dayLater(hours.day, 1); day <= last; day = dayLater(day, 1)) {
    if (weekdays.includes(weekdayOf(day))) times += 1
  }
  return times
}

/** What is not said yet, the first of it. */
export function missingOf(draft: ClassDraft): MissingOfClass | null {
  if (draft.title.trim() === '') return 'title'
  if (draft.mode !== 'in_person' && !/^https:\/\/\S+$/u.test(draft.link.trim())) return 'online_link'
  if (draft.hours.day === '') return 'day'
  if (momentsOf(draft.hours) === null) return 'hours'
  if (draft.until !== null && draft.weekdays.length === 0) return 'weekdays'
  // An empty day comes before every other.
  if (draft.until !== null && draft.until < draft.hours.day) return 'until'
  if (draft.venues.some(({ name }) => name.trim() === '')) return 'venue_name'
  return draft.venues.some(({ areaId }) => areaId === '') ? 'venue_area' : null
}

const typed = (words: string) => (words.trim() === '' ? {} : { place_words: words.trim() })

export const venueGiven = ({ pointId, name, words, at, areaId, capacity }: VenueDraft) => ({
  ...(pointId === null ? {} : { help_point_id: pointId }),
  name: name.trim(),
  ...typed(words),
  ...(at === null ? {} : { lon: at[0], lat: at[1] }),
  neighbourhood_id: areaId,
  capacity,
})

/** As the ward takes it; null while something is missing. */
export function classGiven(draft: ClassDraft, by: { teamId: string; hostId: string }): NewClass | null {
  const moments = momentsOf(draft.hours)
  if (moments === null || missingOf(draft) !== null) return null
  const others = draft.helpers.filter(({ profileId }) => profileId !== by.hostId)
  return {
    team_id: by.teamId,
    kind: draft.kind,
    mode: draft.mode,
    title: draft.title.trim(),
    ...(draft.mode === 'in_person' ? {} : { online_link: draft.link.trim() }),
    ...moments,
    venues: draft.venues.map(venueGiven),
    skills: [...draft.skills],
    audience: draft.audience,
    language: draft.language,
    ...(draft.programme === 'none' ? {} : { programme: draft.programme }),
    helpers: [
      { profile_id: by.hostId, venue: null, role: 'host' },
      ...others.map(({ profileId, venue }) => ({ profile_id: profileId, venue, role: 'helper' as const })),
    ],
    ...(draft.until === null ? {} : { repeat: { weekdays: [...draft.weekdays], until: draft.until } }),
  }
}

const toggled = <T>(all: T[], one: T) => (all.includes(one) ? all.filter((known) => known !== one) : [...all, one])

/** What is chosen so far for a class that does not stand yet; it goes on from what was kept. */
export function createNewClass(areaId: string, kept: Partial<ClassDraft> | null = null) {
  const [draft, setDraft] = createStore({ ...freshClass(areaId), ...kept })
  const times = createMemo(() => timesOf(draft))
  return {
    draft,
    set: (change: Partial<ClassDraft>) => setDraft(change),
    setVenue: (at: number, change: Partial<VenueDraft>) => setDraft('venues', at, change),
    addVenue: () => setDraft('venues', (venues) => [...venues, freshVenue(areaId)]),
    /** Who stood there helps everywhere; who stood at a later one stays with it. */
    removeVenue(gone: number) {
      setDraft('venues', (venues) => venues.filter((_, at) => at !== gone))
      setDraft('helpers', (helpers) => helpers.map((helper) => ({ ...helper, venue: without(gone, helper.venue) })))
    },
    toggleWeekday: (weekday: number) => setDraft('weekdays', (all) => toggled(all, weekday)),
    toggleHelper: (profileId: string) =>
      setDraft('helpers', (helpers) =>
        helpers.some((helper) => helper.profileId === profileId)
          ? helpers.filter((helper) => helper.profileId !== profileId)
          : [...helpers, { profileId, venue: null }],
      ),
    setHelperVenue: (profileId: string, venue: number | null) =>
      setDraft('helpers', (helper) => helper.profileId === profileId, 'venue', venue),
    repeat: (wanted: boolean) =>
      setDraft(
        wanted
          ? { until: dayLater(draft.hours.day, 28), weekdays: [weekdayOf(draft.hours.day)] }
          : { until: null, weekdays: [] },
      ),
    times,
  }
}

const without = (gone: number, venue: number | null) =>
  venue === null || venue === gone ? null : venue > gone ? venue - 1 : venue

export type ClassDraftStore = ReturnType<typeof createNewClass>
