import { batch, createRoot, createSignal } from 'solid-js'
import { expect, test } from 'vitest'
import { createLines } from './lines.ts'

const rows = (ids: string) => [...ids].map((id) => ({ id }))

function listed() {
  const [shown, setShown] = createSignal(rows('abc'))
  const [asked, setAsked] = createSignal('')
  const lines = createRoot(() => createLines(shown, asked))
  const ids = () =>
    lines()
      .map(({ row }) => row().id)
      .join('')
  const look = (text: string, found: string) =>
    batch(() => {
      setAsked(text)
      setShown(rows(found))
    })
  return { lines, ids, look, hear: (known: string) => setShown(rows(known)) }
}

test('asked anew, the lines on the screen take the rows found, and more come only where there are more', () => {
  const { lines, ids, look } = listed()
  const before = lines()
  look('x', 'ca')
  expect(ids()).toBe('ca')
  expect(lines()).toEqual(before.slice(0, 2))
  look('xy', 'bdef')
  expect(ids()).toBe('bdef')
  expect(lines().slice(0, 2)).toEqual(before.slice(0, 2))
})

test('while nothing else is asked, each row keeps its line, whoever comes or goes above it', () => {
  const { lines, ids, hear } = listed()
  const [, b, c] = lines()
  hear('dbxc')
  expect(ids()).toBe('dbxc')
  expect([lines()[1], lines()[3]]).toEqual([b, c])
  hear('cb')
  expect(ids()).toBe('cb')
  expect(lines()).toEqual([c, b])
})
