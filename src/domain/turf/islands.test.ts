import { expect, test } from 'vitest'
import { drawWard, street } from '../../../tests/bench/turf/draw-ward.ts'
import { cutTurf } from './cut-turf.ts'
import type { TurfCut } from './turf.ts'

const codesOf = ({ reasons }: TurfCut) => reasons.map(({ code }) => code)
const partsOf = ({ pieces }: TurfCut) => pieces.map(({ units }) => units.map(({ part_id }) => part_id).toSorted())

test('a lane belongs to its parent even where its line stops short of it', () => {
  const lane = street(
    'lane',
    [
      [100, 40],
      [100, 140],
    ],
    'across',
  )
  const across = street('across', [
    [0, 0],
    [400, 0],
  ])
  const ward = drawWard([across, lane])
  const cut = cutTurf({ ...ward, goal: { pieces: 1 } })
  expect(codesOf(cut)).toEqual([])
  expect(cut.links).toEqual([{ from: 'whole across', to: 'whole lane', metres: expect.closeTo(40, 0) }])
})

test('ends a few metres apart touch; streets with a field between them do not', () => {
  const at = (gap: number) =>
    drawWard([
      street('west', [
        [0, 0],
        [200, 0],
      ]),
      street('east', [
        [200 + gap, 0],
        [400 + gap, 0],
      ]),
    ])
  expect(codesOf(cutTurf({ ...at(6), goal: { pieces: 1 } }))).toEqual([])
  expect(cutTurf({ ...at(50), goal: { pieces: 1 } }).reasons).toEqual([
    { code: 'island_attached', part_ids: ['whole east'], to_part_id: 'whole west', metres: expect.closeTo(50, -1) },
  ])
})

test('streets far from the others get pieces of their own when they are many, and walk with the nearest when few', () => {
  const near = [0, 100].map((y) =>
    street(`near ${y}`, [
      [0, y],
      [300, y],
      [300, 50],
    ]),
  )
  const far = (metres: number) =>
    street('far', [
      [2_000, 0],
      [2_000 + metres, 0],
    ])
  const many = cutTurf({ ...drawWard([...near, far(350)]), goal: { pieces: 3 } })
  expect(many.reasons).toContainEqual({ code: 'island_apart', part_ids: ['whole far'], pieces: 1 })
  expect(partsOf(many)).toContainEqual(['whole far'])
  const few = cutTurf({ ...drawWard([...near, far(60)]), goal: { pieces: 3 } })
  expect(few.reasons).toContainEqual(expect.objectContaining({ code: 'island_attached', part_ids: ['whole far'] }))
})
