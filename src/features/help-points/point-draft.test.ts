import { expect, test } from 'vitest'
import { draftOf, missingIn, pointOf } from './point-draft.ts'

const places = [
  { id: 'ward', level: 'ward' as const, name: 'phường Bến Sen' },
  { id: 'three', level: 'neighbourhood' as const, name: 'Khu vực 3' },
]
const whole = {
  ...draftOf(null, { places }),
  kind: 'wifi' as const,
  name: ' Đình làng ',
  placeWords: 'sân trước',
  at: [105.78, 10.03] as [number, number],
  spans: [],
}

test('what residents need to find a point is asked for one thing after another', () => {
  const empty = draftOf(null, { places })
  expect(missingIn(empty)).toBe('kind')
  expect(missingIn({ ...empty, kind: 'wifi' })).toBe('name')
  expect(missingIn({ ...whole, placeWords: ' ' })).toBe('place')
  expect(missingIn({ ...whole, at: null })).toBe('spot')
  expect(missingIn({ ...whole, spans: [{ days: [], from: '08:00', to: '09:00' }] })).toBe('spans')
  expect(missingIn({ ...whole, spans: null })).toBe('spans')
  expect(missingIn(whole)).toBeNull()
  expect(pointOf({ ...whole, at: null }, undefined, { places })).toBeNull()
})

test('a point belongs to the ward, or to a neighbourhood of it', () => {
  expect(pointOf(whole, undefined, { places })).toMatchObject({
    ward_id: 'ward',
    name: 'Đình làng',
    phone: null,
  })
  expect(pointOf({ ...whole, areaId: 'three' }, 'known', { places })).toMatchObject({
    id: 'known',
    neighbourhood_id: 'three',
  })
})

test('a point opened to be changed is saved as it was', () => {
  const point = pointOf({ ...whole, areaId: 'three', phone: '0292 000 0001' }, 'known', { places })
  if (point === null) throw new Error('The draft is whole.')
  const known = { ...point, id: 'known', ward_id: 'ward', neighbourhood_id: 'three' }
  expect(pointOf(draftOf(known, { places }), 'known', { places })).toEqual(point)
})
