import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { coverageOf, rowOf } from './counted.ts'
import { type Ward } from './harness.ts'
import { createPerson, doorOf, openPeopledWard, type People, places, teams } from './people.ts'
import { checkIn, command, fateOf, send, visit } from './sent-commands.ts'

describe('many at once on postgres', () => {
  let ward: Ward
  let people: People
  beforeAll(async () => void ({ ward, people } = await openPeopledWard('postgres')))
  afterAll(() => ward.close())

  test('batches of several phones and recounts never deadlock, and every visit is counted once', async () => {
    const names = await Promise.all(
      ['phone1', 'phone2', 'phone3', 'phone4'].map((called) => createPerson(ward, called, teams.community, 'lead')),
    )
    const doors = await Promise.all(['1', '2', '3', '4', '5'].map((number) => doorOf(ward.sql, number)))
    const batches = names.flatMap((author, position) =>
      Array.from({ length: 4 }, () => {
        const visits = Array.from({ length: 20 }, (_, turn) => visit(doors[(turn * (position + 1)) % 5]!))
        return { author, sent: visits.flatMap((made) => [made, checkIn(String(made.payload.visit_id))]) }
      }),
    )
    const answers = await Promise.all([
      ...batches.map(({ author, sent }) => send(ward.as(author).sql, ...sent)),
      ...Array.from({ length: 4 }, () => coverageOf(ward.as(people.coordinator).sql).then(() => [])),
    ])
    expect(new Set(answers.flat().map(({ answer }) => answer))).toEqual(new Set(['applied']))
    expect(await rowOf(ward.as(people.coordinator).sql, places.here)).toMatchObject({
      attempted: 5,
      reached: 5,
      helps: 320,
    })
  })

  test('the same batch sent twice at once ends in one effect', async () => {
    const sent = Array.from({ length: 10 }, () => visit('00000000-0000-4000-8000-000000000000'))
    for (const one of sent) one.payload.household_id = await doorOf(ward.sql, '1')
    const lead = ward.as(people.lead).sql
    const answers = await Promise.all([send(lead, ...sent), send(lead, ...sent), send(lead, ...sent)])
    const words = answers.map((list) => list.map(({ answer }) => answer))
    expect(words.filter((list) => list.every((word) => word === 'applied'))).toHaveLength(1)
    expect(words.filter((list) => list.every((word) => word === 'duplicate'))).toHaveLength(2)
    expect(new Set(answers.map((list) => list.map(({ receipt }) => receipt).join())).size).toBe(1)
  })

  test('two phones adding one door at the same moment make one door', async () => {
    const id = await doorOf(ward.sql, '33')
    const added = () => command('add_household', { household_id: id, street_id: places.street, number: '33' })
    const fates = await Promise.all(
      [people.lead, people.ambassadorOn, people.coordinator].map((author) => fateOf(ward.as(author).sql, added())),
    )
    expect(fates).toEqual(['applied', 'applied', 'applied'])
    expect(await ward.sql(`select id from public.households where number_key = '33'`)).toHaveLength(1)
  })
})
