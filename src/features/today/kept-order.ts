import type { ChosenOrder } from '../../domain/next-doors.ts'
import type { TimeOfDay } from '../../domain/walking/time-of-day.ts'
import type { LonLat } from '../../domain/walking/walk-stop.ts'

/** Today's order as it is kept on the phone; tomorrow it is worked out afresh. */
export interface KeptOrder extends ChosenOrder {
  day: string
  time: TimeOfDay
  from: LonLat | null
  /** The hours agreed that were known when it was worked out. */
  hours: string[]
  /** Put off to the end of today. */
  skipped: string[]
  isByHand: boolean
  /** The first ones, when a time was given. */
  fitting: { minutes: number; ids: string[]; takes: number } | null
}

interface Agreed {
  id: string
  due_at: Date | null
}

/** The hours people agreed on, each with its door. */
export const hoursOf = (doors: Agreed[]): string[] =>
  doors.flatMap(({ id, due_at }) => (due_at === null ? [] : [`${id} ${due_at.toISOString()}`]))

/** Whether nobody agreed on an hour since; an order kept by an earlier app knows of none. */
export const knowsHours = ({ hours = [] }: Partial<KeptOrder>, open: Agreed[]): boolean =>
  hoursOf(open).every((hour) => hours.includes(hour))

const byHand = (kept: KeptOrder, ids: string[]): KeptOrder => ({ ...kept, ids, isByHand: true })

/** The doors still open the other way round; what was put off stays last. */
export function reversed(kept: KeptOrder, open: string[]): KeptOrder {
  const isLast = (id: string) => kept.skipped.includes(id)
  const turned = open.filter((id) => !isLast(id)).toReversed()
  return byHand({ ...kept, fitting: null }, [...turned, ...open.filter(isLast)])
}

export function skipped(kept: KeptOrder, open: string[], id: string): KeptOrder {
  const others = open.filter((other) => other !== id)
  const fitting = kept.fitting && { ...kept.fitting, ids: kept.fitting.ids.filter((other) => other !== id) }
  return byHand({ ...kept, fitting, skipped: [...kept.skipped.filter((other) => other !== id), id] }, [...others, id])
}

/** Moved to a place counted from 0; whoever moves it forward no longer puts it off. */
export function moved(kept: KeptOrder, open: string[], { id, to }: { id: string; to: number }): KeptOrder {
  const others = open.filter((other) => other !== id)
  return byHand(
    { ...kept, skipped: kept.skipped.filter((other) => other !== id) },
    others.toSpliced(Math.max(0, Math.min(to, others.length)), 0, id),
  )
}

/** Doors that came since: each before the next number of its street that is still ahead, or at the end. */
export function joined(kept: KeptOrder, open: { id: string; street_id: string }[], byNumber: string[]): KeptOrder {
  const ids = kept.ids.filter((id) => open.some((door) => door.id === id))
  for (const { id, street_id } of open.filter((door) => !ids.includes(door.id))) {
    const street = new Set(open.filter((door) => door.street_id === street_id).map((door) => door.id))
    const after = byNumber.slice(byNumber.indexOf(id) + 1).find((other) => street.has(other) && ids.includes(other))
    ids.splice(after === undefined ? ids.length : ids.indexOf(after), 0, id)
  }
  return { ...kept, ids }
}
