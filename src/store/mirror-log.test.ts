import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeRecord, type MirrorRecord, readLog, stillThere } from './mirror-log.ts'

const entry = fc.record({
  id: fc.uuid(),
  seq: fc.nat(),
  store: fc.uuid(),
  place: fc.string({ unit: 'binary' }),
  note: fc.constantFrom('nhà cô Tư', 'hẻm 12\n', '"}'),
})
const record: fc.Arbitrary<MirrorRecord> = fc.oneof(
  fc.record({ made: fc.array(entry, { minLength: 1, maxLength: 3 }) }),
  fc.record({ gone: fc.array(fc.uuid(), { minLength: 1, maxLength: 3 }) }),
)
const records = fc.array(record, { maxLength: 12 })

const written = (list: MirrorRecord[]) => Uint8Array.from(list.flatMap((each) => [...encodeRecord(each)]))
const texts = (list: MirrorRecord[]) => list.map((each) => JSON.stringify(each))

test('what was written is read again, whatever letters are in it', () => {
  fc.assert(
    fc.property(records, (list) => {
      const bytes = written(list)
      expect(readLog(bytes)).toEqual({ records: list, length: bytes.length })
    }),
  )
})

test('a log cut off anywhere gives its whole records, and can be written on after the last of them', () => {
  fc.assert(
    fc.property(records, fc.nat(), record, (list, cut, next) => {
      const bytes = written(list)
      const torn = bytes.subarray(0, cut % (bytes.length + 1))
      const { records: whole, length } = readLog(torn)
      expect(texts(list).slice(0, whole.length)).toEqual(texts(whole))
      const goneOn = Uint8Array.from([...torn.subarray(0, length), ...encodeRecord(next)])
      expect(texts(readLog(goneOn).records)).toEqual(texts([...whole, next]))
    }),
  )
})

test('one damaged byte costs at most the two records it touches, and nothing false is ever read', () => {
  fc.assert(
    fc.property(
      fc.array(record, { minLength: 1, maxLength: 12 }),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      (list, at, flip) => {
        const bytes = written(list)
        const place = at % bytes.length
        bytes[place] = (bytes[place] ?? 0) ^ flip
        const read = texts(readLog(bytes).records)
        expect(read.every((text) => texts(list).includes(text))).toBe(true)
        expect(list.length - read.length).toBeLessThanOrEqual(2)
      },
    ),
  )
})

test('of two lines about one command the later holds; what is gone stays gone', () => {
  const made = (id: string, seq: number) => ({ id, seq, store: 's' })
  const there = stillThere([
    { made: [made('a', 1), made('b', 2)] },
    { gone: ['a', 'c'] },
    { made: [made('b', 9), made('d', 3)] },
  ])
  expect([...there.values()]).toEqual([made('b', 9), made('d', 3)])
})
