import { createSignal } from 'solid-js'
import { type EnrolAnswer, nearbyClasses, publicClass } from '../../backend/public-classes.ts'
import { helpDraft } from '../draft.ts'
import type { LonLat } from '../map-frame.ts'
import { areaOfPoster, createLook } from '../start-data.ts'

const [me, setMe] = createSignal<LonLat | null>(null)

/** Where somebody stands, once they said so: the page of a class they go on to lists its places by it too. */
export const standingAt = { me, setMe }

const at = () => ({ lon: me()?.lon ?? null, lat: me()?.lat ?? null })

/** The poster's, or the one chosen when help at home was asked for. */
const areaKnown = () => areaOfPoster() || helpDraft.draft.neighbourhood?.id || null

/** Of the next 30 days: the nearest first where one's place is known, else the soonest. */
export const createClasses = () => createLook(() => ({ area: areaKnown(), ...at() }), nearbyClasses)

export const createClass = (code: () => string) => createLook(() => ({ code: code(), ...at() }), publicClass)

export type EnrolFaults = Extract<EnrolAnswer, { outcome: 'invalid' }>['fields']
