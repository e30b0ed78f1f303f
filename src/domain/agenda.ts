/** Something at an hour of a day and perhaps at a place: an outing, a booking at somebody's home, a class. */
export interface AgendaItem {
  kind: 'outing' | 'booking' | 'class'
  id: string
  starts_at: string
  ends_at: string
  /** Longitude first. */
  at: [longitude: number, latitude: number] | null
}

export interface AgendaDay<Item extends AgendaItem> {
  /** YYYY-MM-DD in Asia/Ho_Chi_Minh. */
  day: string
  items: Item[]
}

const days = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' })
const dayOf = ({ starts_at }: AgendaItem) => days.format(new Date(starts_at))

const compareItems = (a: AgendaItem, b: AgendaItem) =>
  Date.parse(a.starts_at) - Date.parse(b.starts_at) ||
  Date.parse(a.ends_at) - Date.parse(b.ends_at) ||
  (a.kind + a.id < b.kind + b.id ? -1 : 1)

/** Whatever it is, on the day it begins and in the order of its hours; days without anything are left out. */
export function agendaByDay<Item extends AgendaItem>(...sources: Item[][]): AgendaDay<Item>[] {
  const items = sources.flat().toSorted(compareItems)
  return [...Map.groupBy(items, dayOf)].map(([day, ofDay]) => ({ day, items: ofDay }))
}
