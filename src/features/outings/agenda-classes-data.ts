import type { ClassCancelReason, ClassVenue, HelpClass } from '../../backend/rows.ts'
import type { AgendaItem } from '../../domain/agenda.ts'
import { createQuery } from '../../store/create-query.ts'
import { useStore } from '../../store/store-context.tsx'

/** A class of the ward: at one place or at several at once. */
export interface AgendaClass extends AgendaItem {
  kind: 'class'
  title: string
  venueNames: string[]
  /** Each place the map knows. */
  places: [longitude: number, latitude: number][]
  cancelReason: ClassCancelReason | null
}

function asItem(held: HelpClass, venues: ClassVenue[]): AgendaClass {
  const inOrder = venues.toSorted((a, b) => a.position - b.position)
  const places = inOrder.flatMap(({ lon, lat }): AgendaClass['places'] =>
    held.cancelled_at !== null || lon === null || lat === null ? [] : [[lon, lat]],
  )
  return {
    kind: 'class',
    id: held.id,
    starts_at: held.starts_at,
    ends_at: held.ends_at,
    at: places[0] ?? null,
    title: held.title,
    venueNames: inOrder.map(({ name }) => name),
    places,
    cancelReason: held.cancel_reason,
  }
}

/** Those still to come; the calendar of the ward lies on the phone. */
export function createAgendaClasses(): () => AgendaClass[] {
  const { database } = useStore()
  return createQuery(async () => {
    const [classes, venues] = await Promise.all([database.classes.toArray(), database.class_venues.toArray()])
    const venuesOf = Map.groupBy(venues, ({ class_id }) => class_id)
    return classes
      .filter(({ ends_at }) => Date.parse(ends_at) > Date.now())
      .map((held) => asItem(held, venuesOf.get(held.id) ?? []))
  }, [])
}
