import { batch, createRoot, createSignal } from 'solid-js'
import { expect, test } from 'vitest'
import { createLines } from './lines.ts'

const rows = (ids: string) => [...ids].map((id) => ({ id }))

function listed() {
  const [shown, setShown] = createSignal(rows('abc'))
  const [asked, setAsked] = createSignal('')
  const lines = createRoot(() => createLines(shown, asked))
  const shownLines = () => lines().filter(({ isShown }) => isShown())
  const ids = () =>
    shownLines()
      .map(({ row }) => row().id)
      .join('')
  const look = (text: string, found: string) =>
    batch(() => {
      setAsked(text)
      setShown(rows(found))
    })
  return { lines: shownLines, all: lines, ids, look, hear: (known: string) => setShown(rows(known)) }
}

test('asked anew, the lines on the screen take the rows found, and more come only where there are more', () => {
  const { lines, all, ids, look } = listed()
  const before = all()
  look('x', '')
  expect(ids()).toBe('')
  look('', 'ca')
  expect(ids()).toBe('ca')
  expect(all()).toEqual(before)
  look('xy', 'bdef')
  expect(ids()).toBe('bdef')
  expect(lines().slice(0, 3)).toEqual(before)
})

test('while nothing else is asked, each row keeps its line, whoever comes or goes above it', () => {
  const { lines, all, ids, hear } = listed()
  const [a, b, c] = lines()
  hear('dbxc')
  expect(ids()).toBe('dbxc')
  expect([lines()[1], lines()[3]]).toEqual([b, c])
  expect(lines()[0]).toBe(a)
  hear('cb')
  expect(ids()).toBe('cb')
  expect(lines()).toEqual([c, b])
  expect(all()).toHaveLength(4)
})
