import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawWard, street } from '../../../tests/bench/turf/draw-ward.ts'
import { stopsOfPieces } from '../../../tests/bench/turf/judge-pieces.ts'
import { disconnectedPieces } from '../../../tests/bench/turf/piece-on-net.ts'
import { layWalkNet } from '../../../tests/bench/turf/walk-net.ts'
import { cutTurf } from './cut-turf.ts'
import { unitKey } from './turf.ts'

/** Streets across and up that all cross, lanes off them at any place, some of those with lanes of their own. */
const network = fc
  .record({
    across: fc.uniqueArray(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 4 }),
    up: fc.uniqueArray(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 4 }),
    lanes: fc.array(
      fc.record({ at: fc.integer({ min: 5, max: 640 }), of: fc.nat(3), metres: fc.integer({ min: 20, max: 70 }) }),
      {
        maxLength: 8,
      },
    ),
    apart: fc.integer({ min: 8, max: 40 }),
    withoutHomes: fc.nat(12),
  })
  .map(({ across, up, lanes, apart, withoutHomes }) => {
    const streets = [
      ...across.map((row) =>
        street(`across ${row}`, [
          [0, row * 80],
          [650, row * 80],
        ]),
      ),
      ...up.map((column) =>
        street(`up ${column}`, [
          [column * 80, -10],
          [column * 80, 650],
        ]),
      ),
      ...lanes.map(({ at, of, metres }, index) => {
        const row = across[of % across.length] ?? 0
        return street(
          `lane ${index}`,
          [
            [at, row * 80 + 2],
            [at + 5, row * 80 + metres],
          ],
          `across ${row}`,
        )
      }),
    ]
    const { parts } = drawWard(streets, apart)
    return {
      name: 'any',
      streets,
      parts: parts.map((one, index) => (index === withoutHomes ? { ...one, doors: [] } : one)),
    }
  })

const pieces = fc.integer({ min: 1, max: 14 })

test('every door is in exactly one piece, whatever the streets', () => {
  fc.assert(
    fc.property(network, pieces, (ward, count) => {
      const cut = cutTurf({ ...ward, goal: { pieces: count } })
      const doors = stopsOfPieces(cut, ward.parts).flat()
      const all = ward.parts.flatMap((part) => part.doors)
      expect(doors).toHaveLength(all.length)
      expect(new Set(doors.map(({ door }) => door))).toEqual(new Set(all))
      expect(cut.pieces.map(({ homes }) => homes)).toEqual(stopsOfPieces(cut, ward.parts).map(({ length }) => length))
      const keys = cut.pieces.flatMap(({ units }) => units.map(unitKey))
      expect(new Set(keys).size).toBe(keys.length)
    }),
    { numRuns: 30 },
  )
}, 60_000)

test('every piece of streets that hang together can be walked without leaving it', () => {
  fc.assert(
    fc.property(network, pieces, (ward, count) => {
      const cut = cutTurf({ ...ward, goal: { pieces: count } })
      expect(disconnectedPieces({ net: layWalkNet(ward), cut, parts: ward.parts })).toEqual([])
    }),
    { numRuns: 30 },
  )
}, 60_000)

test('the same selection is always cut the same way', () => {
  fc.assert(
    fc.property(network, pieces, (ward, count) => {
      const goal = { pieces: count }
      expect(cutTurf(structuredClone({ ...ward, goal }))).toEqual(cutTurf({ ...ward, goal }))
    }),
    { numRuns: 20 },
  )
}, 60_000)
