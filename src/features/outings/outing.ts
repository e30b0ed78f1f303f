import type { CancelReason, Outing } from '../../backend/rows.ts'
import type { Place } from '../../domain/geo-link.ts'

export const cancelReasons: CancelReason[] = ['rain', 'few_people', 'ward_busy', 'other_day']

export function meetingPlace({ meeting_lon, meeting_lat }: Pick<Outing, 'meeting_lon' | 'meeting_lat'>): Place | null {
  return meeting_lon === null || meeting_lat === null ? null : [meeting_lon, meeting_lat]
}

export const hasBegun = ({ starts_at }: Pick<Outing, 'starts_at'>, now: number) => Date.parse(starts_at) <= now
export const isOver = ({ ends_at }: Pick<Outing, 'ends_at'>, now: number) => Date.parse(ends_at) <= now
