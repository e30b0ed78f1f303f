import { type AgendaDay, type AgendaItem, agendaByDay } from '../../domain/agenda.ts'
import { letterOf } from '../../domain/letter-of.ts'
import type { AgendaBooking } from './agenda-bookings-data.ts'
import { meetingPlace } from './outing.ts'
import type { KnownOuting } from './outings-data.ts'

/** What an agenda lists of an outing. */
interface AgendaOuting extends AgendaItem {
  kind: 'outing'
  known: KnownOuting
}

/** With the letter it has on the map, where it has a place there. */
export type AgendaEntry = (AgendaOuting | AgendaBooking) & { letter: string | null }

const asItem = (known: KnownOuting): AgendaOuting => ({
  kind: 'outing',
  id: known.outing.id,
  starts_at: known.outing.starts_at,
  ends_at: known.outing.ends_at,
  at: known.outing.cancelled_at === null ? meetingPlace(known.outing) : null,
  known,
})

/** Outings and promised bookings day by day; letters follow the agenda, so that list and map are read alike. */
export function letteredAgenda(outings: KnownOuting[], bookings: AgendaBooking[] = []): AgendaDay<AgendaEntry>[] {
  let placed = 0
  const items: (AgendaOuting | AgendaBooking)[] = [...outings.map(asItem), ...bookings]
  return agendaByDay(items).map(({ day, items: ofDay }) => ({
    day,
    items: ofDay.map((item) => ({ ...item, letter: item.at === null ? null : letterOf(placed++) })),
  }))
}
