import { type AgendaDay, type AgendaItem, agendaByDay } from '../../domain/agenda.ts'
import { letterOf } from '../../domain/letter-of.ts'
import type { ClassVenue, KnownClass } from './classes-data.ts'

/** A place on the map; a class at several has several. */
export interface LetteredVenue {
  venue: ClassVenue
  /** Null where its place is not known, or the class is off. */
  letter: string | null
}

export interface AgendaClass extends AgendaItem {
  kind: 'class'
  known: KnownClass
  venues: LetteredVenue[]
}

const isOver = ({ held }: KnownClass, now: number) => Date.parse(held.ends_at) < now

/** Day by day; letters follow the list, so that list and map are read alike. */
export function classAgenda(classes: KnownClass[], now: number): AgendaDay<AgendaClass>[] {
  const items = classes.filter((known) => !isOver(known, now)).map(asItem)
  let placed = 0
  const lettered = (held: KnownClass['held'], venue: ClassVenue): LetteredVenue => ({
    venue,
    letter: venue.lon === null || held.cancelled_at !== null ? null : letterOf(placed++),
  })
  return agendaByDay(items).map(({ day, items: ofDay }) => ({
    day,
    items: ofDay.map((item) => ({
      ...item,
      venues: item.known.venues.map((venue) => lettered(item.known.held, venue)),
    })),
  }))
}

const asItem = (known: KnownClass): AgendaClass => ({
  kind: 'class',
  id: known.held.id,
  starts_at: known.held.starts_at,
  ends_at: known.held.ends_at,
  at: null,
  known,
  venues: [],
})

/** Newest first. */
export const pastClasses = (classes: KnownClass[], now: number): KnownClass[] =>
  classes
    .filter((known) => isOver(known, now))
    .toSorted((a, b) => Date.parse(b.held.starts_at) - Date.parse(a.held.starts_at))
