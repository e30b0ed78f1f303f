import { expect, it } from 'vitest'
import { type Shown, findParts } from './find-parts.ts'
import type { ListedPart } from './parts.ts'

const base: ListedPart = {
  part_id: 'a',
  street_id: 's',
  neighbourhood_id: 'kv3',
  kind: 'whole',
  side: null,
  label: null,
  from_number: null,
  to_number: null,
  homes: 20,
  attempted: 0,
  last_visited_on: null,
  due: 0,
  holders: [],
  name: 'Hẻm 12 Nguyễn Trãi',
  areaName: 'Khu vực 3',
  street: { id: 's', name: 'Hẻm 12 Nguyễn Trãi', kind: 'lane', parent_street_id: null, line: null },
}
const holder = { profile_id: 'h', called: 'cô Hạnh', due_on: '2026-11-20', note: null, last_active_on: null }
const parts: ListedPart[] = [
  base,
  { ...base, part_id: 'b', name: 'Nguyễn Trãi, số lẻ', street: undefined, attempted: 4, holders: [holder] },
  { ...base, part_id: 'c', name: 'Bờ Kênh', street: undefined, attempted: 4, due: 2 },
]
const found = (words: string, show: Shown = 'all') =>
  findParts(parts, { words, show, today: '2026-11-23' }).map(({ part_id }) => part_id)

it('finds a street typed without marks, by its neighbourhood or by who holds it', () => {
  expect(found('nguyen trai')).toEqual(['a', 'b'])
  expect(found('trai hem')).toEqual(['a'])
  expect(found('co hanh')).toEqual(['b'])
  expect(found('khu vuc 3')).toEqual(['a', 'b', 'c'])
  expect(found('le loi')).toEqual([])
})

it('shows what nobody holds, what nobody visited, what is due or late, and lanes', () => {
  expect(found('', 'unassigned')).toEqual(['a', 'c'])
  expect(found('', 'never')).toEqual(['a'])
  expect(found('', 'due')).toEqual(['b', 'c'])
  expect(found('', 'lanes')).toEqual(['a'])
})
