import type { CancelReason, Outing } from '../../backend/rows.ts'

export const cancelReasons: CancelReason[] = ['rain', 'few_people', 'ward_busy', 'other_day']

/** Longitude first. */
export type Place = [longitude: number, latitude: number]

export function meetingPlace({ meeting_lon, meeting_lat }: Pick<Outing, 'meeting_lon' | 'meeting_lat'>): Place | null {
  return meeting_lon === null || meeting_lat === null ? null : [meeting_lon, meeting_lat]
}

/** Opens the map app of the phone at the meeting point, also without a signal (RFC 5870; the label is Android's). */
export function geoLink([longitude, latitude]: Place, words: string): string {
  const place = `${latitude.toFixed(6)},${longitude.toFixed(6)}`
  return `geo:${place}?q=${place}(${encodeURIComponent(words)})`
}

export const hasBegun = ({ starts_at }: Pick<Outing, 'starts_at'>, now: number) => Date.parse(starts_at) <= now
export const isOver = ({ ends_at }: Pick<Outing, 'ends_at'>, now: number) => Date.parse(ends_at) <= now

/** On the map and beside its line in the list; after Z from the beginning. */
export const letterOf = (position: number) => String.fromCodePoint(65 + (position % 26))
