import { createResource } from 'solid-js'
import { findPlaces, helpHalfDays, helpPointsNear, helpStart, helpStreets } from '../backend/public-door.ts'
import { type Failure, failureOf } from '../backend/failure.ts'
import type { LonLat } from './map-frame.ts'

/** What was found, or why nothing was. */
type Answer<Found> = { found: Found } | { failure: Failure }

const answered = <Found>(question: Promise<Found>): Promise<Answer<Found>> =>
  question.then(
    (found) => ({ found }),
    (error: unknown) => ({ failure: failureOf(error) }),
  )

/** Asks again whenever `about` changes; `found` keeps the last answer meanwhile. */
export function createLook<About, Found>(about: () => About | null, question: (about: About) => Promise<Found>) {
  const [answer, { refetch }] = createResource(about, (asked: About) => answered(question(asked)))
  return {
    found: () => {
      const last = answer.latest
      return last !== undefined && 'found' in last ? last.found : undefined
    },
    failure: () => {
      const last = answer.latest
      return last !== undefined && 'failure' in last ? last.failure : null
    },
    retry: () => void refetch(),
  }
}

const posterKey = 'help-poster'

/** The neighbourhood or ward of the poster somebody came from; remembered while they are here. */
export function areaOfPoster(): string {
  const named = new URLSearchParams(location.search).get('at')
  if (named !== null) sessionStorage.setItem(posterKey, named)
  return named ?? sessionStorage.getItem(posterKey) ?? ''
}

export const createStart = () =>
  createLook(
    () => ({ area: areaOfPoster() }),
    ({ area }) => helpStart(area || null),
  )
export const createStartAt = (area: () => string) => createLook(area, helpStart)
export const createPoints = (me: () => LonLat | null) =>
  createLook(
    () => ({ area: areaOfPoster(), me: me() }),
    ({ area, me: at }) => helpPointsNear({ area: area || null, lon: at?.lon ?? null, lat: at?.lat ?? null }),
  )
export const createHalfDays = (neighbourhoodId: () => string | null) => createLook(neighbourhoodId, helpHalfDays)
export const createStreets = (neighbourhoodId: () => string | null) => createLook(neighbourhoodId, helpStreets)
export const createPlaces = (words: () => string | null) => createLook(words, findPlaces)
