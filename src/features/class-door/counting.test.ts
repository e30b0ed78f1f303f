import { createRoot, createSignal } from 'solid-js'
import { expect, test } from 'vitest'
import { createCounting } from './counting.ts'

type Group = 'elderly' | 'adults'

/** A phone that writes when it is let, and what it has written. */
function slowPhone() {
  const [counts, setCounts] = createSignal<Record<Group, number>>({ elderly: 0, adults: 0 })
  const writing: PromiseWithResolvers<void>[] = []
  const written: string[] = []
  const counting = createRoot(() =>
    createCounting<Group>({
      read: (group) => counts()[group],
      write: async (group, people) => {
        const turn = Promise.withResolvers<void>()
        writing.push(turn)
        await turn.promise
        written.push(`${group} ${people}`)
        setCounts((last) => ({ ...last, [group]: people }))
      },
    }),
  )
  return { counting, written, next: () => writing.shift() }
}

test('every press is seen at once; presses during a writing become one', async () => {
  const { counting, written, next } = slowPhone()
  const all = [counting.add('elderly', 1), counting.add('elderly', 1), counting.add('elderly', 1)]
  expect(counting.shown('elderly')).toBe(3)
  for (let turn = next(); turn !== undefined; turn = next()) {
    turn.resolve()
    await expect.poll(() => written.length + Number(counting.shown('elderly') === 3)).toBeGreaterThan(1)
  }
  await Promise.all(all)
  expect(written.at(-1)).toBe('elderly 3')
  expect(written.length).toBeLessThanOrEqual(2)
  expect(counting.shown('elderly')).toBe(3)
})

test('a press right after one that changed nothing is written', async () => {
  const { counting, written, next } = slowPhone()
  void counting.add('elderly', -1)
  const pressed = counting.add('elderly', 1)
  next()?.resolve()
  await pressed
  expect(written).toEqual(['elderly 1'])
  expect(counting.shown('elderly')).toBe(1)
})

test('two groups pressed in turn are both written', async () => {
  const { counting, written, next } = slowPhone()
  const all = [counting.add('elderly', 1), counting.add('adults', 1)]
  next()?.resolve()
  await expect.poll(() => written.length).toBe(1)
  await expect.poll(() => next()?.resolve() ?? written.length).toBe(2)
  await Promise.all(all)
  expect(written).toEqual(['elderly 1', 'adults 1'])
})

test('nobody is counted below none, nor more than a hall holds', () => {
  const { counting } = slowPhone()
  void counting.add('elderly', -1)
  expect(counting.shown('elderly')).toBe(0)
  void counting.add('elderly', 900)
  expect(counting.shown('elderly')).toBe(500)
})

test('what cannot be written is shown no longer', async () => {
  const { counting, next } = slowPhone()
  const pressed = counting.add('elderly', 1)
  next()?.reject(new Error('full'))
  await pressed
  expect(counting.shown('elderly')).toBe(0)
})
