import { type AgendaDay, type AgendaItem, agendaByDay } from '../../domain/agenda.ts'
import { letterOf } from '../../domain/letter-of.ts'
import type { AgendaBooking } from './agenda-bookings-data.ts'
import type { AgendaClass } from './agenda-classes-data.ts'
import { meetingPlace } from './outing.ts'
import type { KnownOuting } from './outings-data.ts'

/** What an agenda lists of an outing. */
interface AgendaOuting extends AgendaItem {
  kind: 'outing'
  known: KnownOuting
}

/** With the letter it has on the map, where it has a place there. */
export type AgendaEntry = (AgendaOuting | AgendaBooking | AgendaClass) & { letter: string | null }

const asItem = (known: KnownOuting): AgendaOuting => ({
  kind: 'outing',
  id: known.outing.id,
  starts_at: known.outing.starts_at,
  ends_at: known.outing.ends_at,
  at: known.outing.cancelled_at === null ? meetingPlace(known.outing) : null,
  known,
})

/** Outings, promised bookings and classes day by day; letters follow the agenda, so that list and map are read alike. */
export function letteredAgenda(
  outings: KnownOuting[],
  others: (AgendaBooking | AgendaClass)[] = [],
): AgendaDay<AgendaEntry>[] {
  let placed = 0
  return agendaByDay<AgendaOuting | AgendaBooking | AgendaClass>(outings.map(asItem), others).map(
    ({ day, items: ofDay }) => ({
      day,
      items: ofDay.map((item) => ({ ...item, letter: item.at === null ? null : letterOf(placed++) })),
    }),
  )
}
