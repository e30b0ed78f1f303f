import { expect, test } from 'vitest'
import { drawWard, homesAlong, part, street } from '../../../tests/bench/turf/draw-ward.ts'
import { stopsOfPieces } from '../../../tests/bench/turf/judge-pieces.ts'
import { cutTurf, type TurfSelection } from './cut-turf.ts'
import type { TurfCut } from './turf.ts'

const homesOf = ({ pieces }: TurfCut) => pieces.map(({ homes }) => homes).toSorted((a, b) => a - b)
const codesOf = ({ reasons }: TurfCut) => reasons.map(({ code }) => code)
const partsOf = ({ pieces }: TurfCut) =>
  pieces.map(({ units }) => [...new Set(units.map(({ part_id }) => part_id))].toSorted())

const crossing = drawWard([
  street('across', [
    [0, 0],
    [400, 0],
  ]),
  street('up', [
    [200, -200],
    [200, 200],
  ]),
])
const giant = drawWard([
  street('giant', [
    [0, 0],
    [1000, 0],
  ]),
])

test('nothing chosen makes no piece, and says so', () => {
  expect(cutTurf({ parts: [], streets: [], goal: { pieces: 3 } })).toEqual({
    pieces: [],
    links: [],
    reasons: [{ code: 'nothing_to_cut' }],
  })
})

test('one giant street is split by numbers that leave no door out', () => {
  const cut = cutTurf({ ...giant, goal: { pieces: 4 } })
  expect(homesOf(cut)).toEqual([25, 25, 25, 25])
  expect(codesOf(cut)).toEqual(['streets_split'])
  const doors = stopsOfPieces(cut, giant.parts).flat()
  expect(doors.map(({ door }) => door[0]).toSorted((a, b) => Number(a) - Number(b))).toEqual(
    giant.parts[0]?.doors.map(([number]) => number),
  )
  const [unit] = cut.pieces[0]?.units ?? []
  expect(unit?.into?.length).toBeGreaterThanOrEqual(4)
})

test('more pieces than streets are made by splitting streets; more than homes cannot be', () => {
  expect(homesOf(cutTurf({ ...crossing, goal: { pieces: 8 } }))).toEqual(Array(8).fill(10))
  const small = drawWard([
    street('small', [
      [0, 0],
      [30, 0],
    ]),
  ])
  const cut = cutTurf({ ...small, goal: { pieces: 5 } })
  expect(homesOf(cut)).toEqual([1, 1, 1])
  expect(cut.reasons).toContainEqual({ code: 'fewer_pieces', asked: 5, made: 3 })
})

test('streets stay whole where pieces are even without splitting any', () => {
  const bends: [number, number][] = [
    [0, 0],
    [300, 0],
    [300, 300],
    [0, 300],
    [0, 600],
  ]
  const road = drawWard(bends.slice(1).map((end, index) => street(`bend ${index}`, [bends[index] ?? end, end])))
  const cut = cutTurf({ ...road, goal: { pieces: 2 } })
  expect(codesOf(cut)).toEqual([])
  expect(homesOf(cut)).toEqual([60, 60])
})

test('a crossroads nobody can split may leave pieces uneven, and that is told with its reason', () => {
  const rows = [0, 200, 400, 600].map((y) =>
    street(`row ${y}`, [
      [0, y],
      [300, y],
    ]),
  )
  const spine = street('spine', [
    [0, 0],
    [0, 600],
  ])
  const cut = cutTurf({
    streets: [...rows, spine],
    parts: [...drawWard(rows).parts, part('spine')],
    goal: { pieces: 2 },
  })
  expect(cut.reasons).toContainEqual({ code: 'uneven', imbalance: expect.closeTo(0.5), bound: 0 })
})

test('a street without homes goes with its neighbours, in exactly one piece', () => {
  const lane = street(
    'lane',
    [
      [300, 2],
      [300, 80],
    ],
    'across',
  )
  const cut = cutTurf({
    streets: [...crossing.streets, lane],
    parts: [...crossing.parts, part('lane')],
    goal: { pieces: 2 },
  })
  expect(partsOf(cut).filter((ids) => ids.includes('whole lane'))).toHaveLength(1)
  expect(cut.reasons).toContainEqual({ code: 'streets_without_homes', part_ids: ['whole lane'] })
})

test('where nobody recorded a home, pieces are even in metres', () => {
  const parts = crossing.parts.map((one) => ({ ...one, doors: [] }))
  const cut = cutTurf({ ...crossing, parts, goal: { pieces: 2 } })
  expect(partsOf(cut).toSorted()).toEqual([['whole across'], ['whole up']])
  expect(codesOf(cut)).toEqual(['no_homes'])
  expect(cut.pieces.every(({ homes, metres }) => homes === 0 && metres > 790 && metres < 810)).toBe(true)
})

test('a stairwell is never parted, and is the reason for an uneven cut', () => {
  const [across] = crossing.streets
  if (across === undefined) throw new Error('The crossing has streets.')
  const [tower] = homesAlong(across, 10)
  const homes = Array.from({ length: 60 }, () => tower ?? [0, null, null])
  const parts = [part('across', homesAlong(across, 10)), part('across', homes as never, 'stairwell')]
  const cut = cutTurf({ parts, streets: [across], goal: { pieces: 4 } })
  expect(partsOf(cut)).toContainEqual(['stairwell across'])
  expect(cut.reasons).toContainEqual({ code: 'unsplittable', part_id: 'stairwell across', homes: 60 })
  expect(cut.reasons).toContainEqual({ code: 'uneven', imbalance: expect.closeTo(1.4), bound: expect.closeTo(1.4) })
})

test('streets nobody has drawn lie where their doors are, and those without any place go along', () => {
  const undrawn = crossing.streets.map((one) => ({ ...one, line: null }))
  const lost = part('lost', [
    [1, null, null],
    [2, null, null],
  ])
  const cut = cutTurf({ parts: [...crossing.parts, lost], streets: undrawn, goal: { pieces: 2 } })
  expect(homesOf(cut)).toEqual([41, 41])
  expect(cut.reasons).toContainEqual({ code: 'streets_without_place', part_ids: ['whole lost'] })
})

test('pieces of about so many homes or minutes', () => {
  expect(cutTurf({ ...giant, goal: { homes: 34 } }).pieces).toHaveLength(3)
  const hours = cutTurf({ ...giant, goal: { minutes: 128 } })
  expect(hours.pieces.map(({ minutes }) => minutes)).toEqual(Array(5).fill(expect.closeTo(128, -1)))
})

test('sides and ranges that stand are split within their own numbers', () => {
  const [one] = giant.parts
  const doors = one?.doors ?? []
  const odd = {
    ...part(
      'giant',
      doors.filter(([number]) => Number(number) % 2 === 1),
      'odd',
    ),
  }
  const even = {
    ...part(
      'giant',
      doors.filter(([number]) => Number(number) % 2 === 0),
      'even',
    ),
  }
  const selection: TurfSelection = { parts: [odd, even], streets: giant.streets, goal: { pieces: 4 } }
  const units = cutTurf(selection).pieces.flatMap((piece) => piece.units)
  for (const { part_id, into } of units)
    for (const slice of into ?? []) expect(slice).toMatchObject({ kind: 'range', side: part_id.split(' ')[0] })
  expect(homesOf(cutTurf(selection))).toEqual([25, 25, 25, 25])
})
