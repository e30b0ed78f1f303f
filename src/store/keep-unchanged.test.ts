import { expect, test } from 'vitest'
import { keepUnchanged } from './keep-unchanged.ts'

const door = (id: string, state: string, needs: string[] = []) => ({ id, state, needs })

test('of several lists read together each row and each list keeps its identity until it changes', () => {
  const last = { doors: [door('a', 'todo'), door('b', 'todo')], parts: [door('p', 'whole')], phone: '0900' }
  const next = { doors: [door('a', 'todo'), door('b', 'helped')], parts: [door('p', 'whole')], phone: '0900' }
  const kept = keepUnchanged(last, next)
  expect(kept).toEqual(next)
  expect(kept.parts).toBe(last.parts)
  expect(kept.doors[0]).toBe(last.doors[0])
  expect(kept.doors[1]).toBe(next.doors[1])
  expect(keepUnchanged(last, structuredClone(last))).toBe(last)
})

test('a row that lost a column, or whose list changed, is another row', () => {
  const last = [door('a', 'todo', ['no_vneid'])]
  expect(keepUnchanged(last, [door('a', 'todo', [])])[0]?.needs).toEqual([])
  const { needs: _, ...poorer } = door('a', 'todo')
  expect(keepUnchanged<object[]>([door('a', 'todo')], [poorer])[0]).toEqual(poorer)
})
