import { expect, test } from 'vitest'
import { drawWard, street } from '../../../tests/bench/turf/draw-ward.ts'
import { cutTurf } from './cut-turf.ts'
import { moveUnit } from './move-unit.ts'
import { unitKey } from './turf.ts'

const row = drawWard(
  [0, 1, 2, 3].map((index) =>
    street(`street ${index}`, [
      [index * 100, 0],
      [index * 100 + 100, 0],
    ]),
  ),
)
const cut = cutTurf({ ...row, goal: { pieces: 2 } })
const keysOf = (piece: number) => (cut.pieces[piece]?.units ?? []).map(unitKey)
const pieceOf = (key: string) => cut.pieces.findIndex(({ units }) => units.some((unit) => unitKey(unit) === key))

test('a unit that goes to the next piece takes its homes, metres and minutes along', () => {
  const [from, to] = [pieceOf('whole street 1'), pieceOf('whole street 2')]
  const moved = moveUnit({ cut, key: 'whole street 1', to })
  expect(moved.apart).toEqual([])
  expect(moved.cut.pieces[to]).toMatchObject({ homes: 30, metres: 600, minutes: 192 })
  expect(moved.cut.pieces[from]).toMatchObject({ homes: 10, metres: 200, minutes: 64 })
  expect(moveUnit({ cut: moved.cut, key: 'whole street 1', to: from }).cut.pieces[from]?.homes).toBe(20)
})

test('a piece that falls apart by it is told', () => {
  const to = pieceOf('whole street 2')
  expect(moveUnit({ cut, key: 'whole street 0', to }).apart).toEqual([to])
})

test('what is not there, or goes where it is, changes nothing', () => {
  const [key = ''] = keysOf(0)
  expect(moveUnit({ cut, key, to: 0 }).cut).toEqual(cut)
  expect(moveUnit({ cut, key, to: 9 }).cut).toEqual(cut)
  expect(moveUnit({ cut, key: 'nobody', to: 1 }).cut).toEqual(cut)
})
