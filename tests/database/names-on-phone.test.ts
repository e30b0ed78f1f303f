import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nameFault } from '../../src/domain/name-fault.ts'
import { phoneIn } from '../../src/domain/phone-number.ts'
import { engines, type Ward } from './harness.ts'
import { openPeopledWard } from './people.ts'

/** The ends of every range the ward names, and what stands beside them. */
const edges = [
  0x1, 0x1f, 0x20, 0x21, 0x26, 0x27, 0x28, 0x2c, 0x2d, 0x2f, 0x3a, 0x40, 0x5b, 0x60, 0x7b, 0x7f, 0x85, 0x9f, 0xa0, 0xbf,
  0xc0, 0xd7, 0xf7, 0x61c, 0x1680, 0x1fff, 0x2000, 0x200a, 0x200b, 0x200d, 0x200e, 0x2010, 0x2012, 0x2018, 0x2019,
  0x201a, 0x2028, 0x202e, 0x2060, 0x206f, 0x2bff, 0x2c00, 0x2dff, 0x2e00, 0x2e7f, 0x2e80, 0x3000, 0x3001, 0x3004,
  0x3005, 0x3008, 0x3020, 0x3021, 0xd7ff, 0xe000, 0xf8ff, 0xf900, 0xfdff, 0xfe00, 0xfe6f, 0xfe70, 0xfeff, 0xff01,
  0xff20, 0xff21, 0xfff9, 0xffff, 0x10000, 0x1efff, 0x1f000, 0x1ffff, 0x20000, 0x3ffff, 0x40000, 0xe0000, 0xe0fff,
  0x10ffff,
]
const beside = edges.flatMap((code) => [code - 1, code, code + 1])
// The ward keeps no zero and no half of a pair.
const keepable = (code: number) => code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
const signs = [...new Set(beside)].filter(keepable).map((code) => String.fromCodePoint(code))

const unit = fc.oneof(
  fc.constantFrom(...signs),
  fc.constantFrom(...'bàTư ĐặngŨ’-.3', 'u\u031B\u0303'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }).filter((sign) => sign !== '\0'),
)
const names = fc.array(unit, { maxLength: 70 }).map((units) => units.join(''))
const alone = signs.map((sign) => `a${sign}b`)

const between = fc.constantFrom('', ' ', '.', '-', '(', ')')
const digits = fc.stringMatching(/^(?:\+84|84|0|0084|\+840)?[0-9]{7,11}$/u)
const phones = fc
  .tuple(digits, between, fc.nat(14))
  .map(([number, sign, at]) => `${number.slice(0, at)}${sign}${number.slice(at)}`)

const asked = `
  select coalesce(case when name is null then 'empty' else private.fault_of_name(name) end, '') as fault
  from jsonb_array_elements($1::jsonb) with ordinality as given (request, place),
    private.typed(given.request, 'called') as name
  order by place`

describe.each(engines)('what a phone takes without a signal, %s takes later', (engine) => {
  let ward: Ward
  beforeAll(async () => void ({ ward } = await openPeopledWard(engine)))
  afterAll(() => ward.close())

  const faultsOf = async (called: string[]) => {
    const rows = await ward.sql<{ fault: string }>(asked, [JSON.stringify(called.map((each) => ({ called: each })))])
    return rows.map(({ fault }) => fault || null)
  }
  const compare = async (called: string[]) => {
    expect(called.map(nameFault)).toEqual(await faultsOf(called))
  }

  test('every sign at the edge of a rule, inside a name', () => compare(alone))

  test('any names', () =>
    fc.assert(fc.asyncProperty(fc.array(names, { minLength: 1, maxLength: 30 }), compare), {
      numRuns: Number(process.env['FAULTS_RUNS'] ?? 60),
    }))

  test('any phone numbers', () =>
    fc.assert(
      fc.asyncProperty(fc.array(phones, { minLength: 1, maxLength: 30 }), async (typed) => {
        const rows = await ward.sql<{ phone: string | null }>(
          `select private.phone_of(number) as phone from jsonb_array_elements_text($1::jsonb) with ordinality as given (number, place)
           order by place`,
          [JSON.stringify(typed)],
        )
        const onPhone = typed.map(phoneIn)
        expect(onPhone.map((number) => number && `+84${number.slice(1)}`)).toEqual(rows.map(({ phone }) => phone))
      }),
      { numRuns: Number(process.env['FAULTS_RUNS'] ?? 60) },
    ))
})
