import { fold } from '../names/fold-street-name.ts'

/** What a column or property may be called, without marks and in lower case; the first that is filled counts. */
const headings = {
  name: ['name', 'ten', 'ten duong', 'ten pho', 'ten duong/pho', 'duong', 'pho', 'street'],
  level: ['level', 'cap'],
  kind: ['kind', 'type', 'loai'],
  code: ['code', 'ma', 'ma so'],
  parent: ['parent', 'parent_code', 'thuoc', 'cap tren', 'ma cap tren', 'province_code', 'ward_code'],
  street: ['addr:street', 'street', 'duong', 'ten duong', 'pho', 'ten pho', 'duong/pho', 'ten duong/pho'],
  number: ['addr:housenumber', 'housenumber', 'house number', 'number', 'so nha', 'so'],
  building: ['addr:building', 'building', 'toa nha', 'toa', 'chung cu', 'khoi nha'],
  floor: ['addr:floor', 'floor', 'tang', 'lau'],
  unit: ['addr:unit', 'unit', 'can ho', 'can', 'so can ho', 'phong'],
  neighbourhood: ['neighbourhood', 'khu vuc', 'khu pho', 'to dan pho', 'khom', 'thon', 'ap', 'ban', 'buon'],
  lon: ['lon', 'lng', 'longitude', 'kinh do', 'x'],
  lat: ['lat', 'latitude', 'vi do', 'y'],
} as const

export type Field = keyof typeof headings

/** The value of a field, tidied at its ends, or null where the record has none. */
export function readField(tags: Record<string, string>, field: Field): string | null {
  const byHeading = new Map(Object.entries(tags).map(([heading, value]) => [fold(heading), value.trim()]))
  for (const heading of headings[field]) {
    const value = byHeading.get(heading)
    if (value) return value
  }
  return null
}
