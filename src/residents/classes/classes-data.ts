import { type EnrolAnswer, nearbyClasses, publicClass } from '../../backend/public-classes.ts'
import type { LonLat } from '../map-frame.ts'
import { areaOfPoster, createLook } from '../start-data.ts'

const at = (me: LonLat | null) => ({ lon: me?.lon ?? null, lat: me?.lat ?? null })

/** Of the next 30 days: the nearest first where one's place is known, else the soonest. */
export const createClasses = (me: () => LonLat | null) =>
  createLook(
    () => ({ area: areaOfPoster(), me: me() }),
    ({ area, me: here }) => nearbyClasses({ area: area || null, ...at(here) }),
  )

export const createClass = (code: () => string) =>
  createLook(code, (asked) => publicClass({ code: asked, ...at(null) }))

export type EnrolFaults = Extract<EnrolAnswer, { outcome: 'invalid' }>['fields']
