import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anyPhone, askHelp, type Asked, openHours, requestOf } from './asked-help.ts'
import { engines, type Ward } from './harness.ts'
import { openPeopledWard, type People } from './people.ts'
import { inTrial, type Trial } from './trial.ts'

const rightToLeft = '\u202E'
const zeroWidth = '\u200B'
const spelled = (words: string) => [
  words.replaceAll(/[^ -ỹ]/gu, (odd) => `U+${odd.codePointAt(0)!.toString(16)}`),
  words,
]

describe.each(engines)('what residents type, on %s', (engine) => {
  let ward: Ward
  let people: People
  beforeAll(async () => {
    ;({ ward, people } = await openPeopledWard(engine))
    await openHours(ward.sql, 50)
  })
  afterAll(() => ward.close())

  /** Nothing here is about limits, so each case stands in a trial of its own. */
  const answered = async (more: Asked) => {
    let found: unknown
    await inTrial(ward, people, async ({ as, sql }) => {
      const { outcome, fields } = await askHelp(as('anon'), requestOf({ phone: anyPhone(), ...more }))
      found = outcome === 'booked' ? (await kept(sql))[0] : fields
    })
    return found
  }
  const kept = (sql: Trial['sql']) =>
    sql('select called, phone, caller_called, caller_phone, number, place_words from public.bookings')

  test.each([
    '0912345678',
    '0912 345 678',
    '0912.345.678',
    ' 091-2345-678 ',
    '+84912345678',
    '+84 912 345 678',
    '+84 (0)912 345 678',
    '84912345678',
    '0084 912345678',
    '(+84) 912\u00A0345\u00A0678',
  ])('the phone “%s” is understood', async (phone) => {
    expect(await answered({ phone })).toMatchObject({ phone: '+84912345678' })
  })

  test('a landline is a phone too', async () => {
    expect(await answered({ phone: '0292 3811 234' })).toMatchObject({ phone: '+842923811234' })
  })

  test.each([
    '091234567',
    '09123456789',
    '+1 202 555 0100',
    '0112345678',
    'không có',
    '0912345678; drop table',
    '٠٩١٢٣٤٥٦٧٨',
  ])('the phone “%s” is asked for again', async (phone) => {
    expect(await answered({ phone })).toEqual({ phone: 'not_a_phone' })
  })

  test('who has no phone is reached through who calls for them', async () => {
    expect(await answered({ phone: '', caller_called: 'cháu Na', caller_phone: '0987 654 321' })).toMatchObject({
      phone: '+84987654321',
      caller_phone: '+84987654321',
      caller_called: 'cháu Na',
    })
  })

  test.each([
    'bà Tư',
    'Nguyễn Thị Mỹ Hạnh',
    'Nguye\u0302\u0303n',
    'cô 3 Hạnh',
    "H'Hen Niê",
    'K’Tư',
    'Ng. Văn A-Tư',
    'សុខ',
    'ស៊\u200Bុខ',
    '李明',
    'Даша',
    '𠮷田',
    'O\u00A0Tư',
  ])('“%s” is a name', async (called) => {
    expect(await answered({ called })).toMatchObject({ called: expect.stringContaining([...called].at(0) ?? '') })
  })

  test('a name is kept as it was typed, without needless spaces', async () => {
    expect(await answered({ called: '  bà \t\u2028 \u0085Tư\u3000\n' })).toMatchObject({ called: 'bà Tư' })
  })

  test.each(
    [
      'bà\u0001Tư',
      `bà ${rightToLeft}uT`,
      'bà\u2066Tư',
      'bà\u007FTư',
      'bà\u0099Tư',
      '<b>Tư</b>',
      '<script>alert(1)</script>',
      "Robert'); drop table bookings;--",
      'bà 😀',
      'bà ❤',
      'Tư @ nhà',
      'Tư\uFEFF',
      'Tư\u{E0041}',
      '...',
      '12',
      zeroWidth,
    ].map(spelled),
  )('“%s” is no name, and is told so', async (_, called) => {
    expect(await answered({ called })).toEqual({ called: 'odd_characters' })
    expect(await answered({ caller_called: called, caller_phone: anyPhone() })).toEqual({
      caller_called: 'odd_characters',
    })
  })

  test.each([
    '<b>nhà</b> & "vườn" 🌳',
    "'; drop table public.bookings; --",
    '{{7*7}} ${1} %s \\n',
    'ngõ 3 – số 12 (cổng xanh)',
  ])('how to find the home is kept as it was typed: %s', async (place_words) => {
    expect(await answered({ place_words, number: '3/2<' })).toMatchObject({ place_words, number: '3/2<' })
  })

  test('characters that hide or turn words are refused there as well', async () => {
    for (const odd of ['\u0007', rightToLeft, '\u2060', '\uFEFF'])
      expect(await answered({ place_words: `nhà ${odd} xanh`, number: `3${odd}` })).toEqual({
        place_words: 'odd_characters',
        number: 'odd_characters',
      })
  })

  test.each([
    ['called', 60],
    ['place_words', 120],
    ['number', 20],
  ])('%s may have %i characters and not one more', async (field, most) => {
    expect(await answered({ [field]: 'ữ'.repeat(most) })).toMatchObject({ [field]: 'ữ'.repeat(most) })
    expect(await answered({ [field]: 'ữ'.repeat(most + 1) })).toEqual({ [field]: 'too_long' })
    expect(await answered({ [field]: 'ữ'.repeat(1_000_000) })).toEqual({ [field]: 'too_long' })
  })
})
