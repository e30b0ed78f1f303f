import { expect, test } from 'vitest'
import { classAgenda, pastClasses } from './class-agenda.ts'
import type { ClassVenue, HelpClass, KnownClass } from './classes-data.ts'

const now = Date.parse('2026-11-23T02:00:00Z')

const venue = (id: string, lon: number | null): ClassVenue => ({
  id,
  class_id: 'c',
  ward_id: 'w',
  neighbourhood_id: 'n',
  help_point_id: null,
  position: 1,
  name: id,
  place_words: null,
  lon,
  lat: lon,
  capacity: 10,
  taken: 0,
  waiting: 0,
})

function known(id: string, day: string, venues: ClassVenue[], more: Partial<HelpClass> = {}): KnownClass {
  const held = { id, starts_at: `${day}T01:30:00Z`, ends_at: `${day}T03:30:00Z`, cancelled_at: null, ...more }
  return { held: held as HelpClass, venues, isMine: false, isHost: false }
}

test('each place of a class has a letter of its own, in the order one reads them', () => {
  const days = classAgenda(
    [
      known('later', '2026-11-25', [venue('market', 105.8)]),
      known('soon', '2026-11-24', [venue('hall', 105.7), venue('online', null), venue('wifi', 105.9)]),
    ],
    now,
  )
  expect(days.map(({ day }) => day)).toEqual(['2026-11-24', '2026-11-25'])
  const letters = days.flatMap(({ items }) => items.flatMap(({ venues }) => venues.map(({ letter }) => letter)))
  expect(letters).toEqual(['A', null, 'B', 'C'])
})

test('a cancelled class stays in the list and leaves the map', () => {
  const off = known('off', '2026-11-24', [venue('hall', 105.7)], { cancelled_at: '2026-11-22T00:00:00Z' })
  expect(classAgenda([off], now)[0]?.items[0]?.venues[0]?.letter).toBeNull()
})

test('what is over is listed apart, the newest first', () => {
  const classes = [known('old', '2026-11-01', []), known('newer', '2026-11-20', []), known('soon', '2026-11-24', [])]
  expect(pastClasses(classes, now).map(({ held }) => held.id)).toEqual(['newer', 'old'])
  expect(classAgenda(classes, now).flatMap(({ items }) => items.map(({ id }) => id))).toEqual(['soon'])
})
