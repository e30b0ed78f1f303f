import { expect, test } from 'vitest'
import { packWalk } from './pack-walk.ts'
import type { MyWalk } from './today-data.ts'
import { unpackWalk } from './unpack-walk.ts'
import type { PlannedDoor } from './walk-plan.ts'

const door = (number: string, more: Partial<PlannedDoor> = {}): PlannedDoor => ({
  id: `home ${number}`,
  street_id: 'street',
  part_id: `part ${Number(number) % 2}`,
  number,
  building: '',
  floor: '',
  unit: '',
  lon: 105.7,
  lat: 10,
  state: 'todo',
  due_at: null,
  last_outcome: null,
  last_visited_at: null,
  is_left_out: false,
  in_pairs: false,
  ...more,
})

test('a walk put by for the next start comes out as it went in', () => {
  const doors = [
    door('1'),
    door('2', { building: 'A', floor: '3', unit: '12', lon: null, lat: null }),
    door('4', { is_left_out: true }),
    door('6', { in_pairs: true }),
    door('3', { due_at: new Date('2026-11-23T02:00:00Z'), last_outcome: 'no_one_home', last_visited_at: '2026-11-20' }),
  ]
  const walk: MyWalk = { stamp: '1 2 today', parts: [], streets: [], area: undefined, doors }
  expect(unpackWalk(JSON.parse(JSON.stringify(packWalk(walk))))).toEqual(walk)
})
