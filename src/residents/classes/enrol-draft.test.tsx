import { createRoot } from 'solid-js'
import { afterEach, expect, test, vi } from 'vitest'
import { createEnrolDraft } from './enrol-draft.ts'

afterEach(() => {
  vi.useRealTimers()
  localStorage.clear()
})

/** As after opening the page anew. */
const draftOf = (code: string) => createRoot((dispose) => ({ ...createEnrolDraft(code), dispose }))

test('what was typed is there when the page is opened again, for a day', () => {
  vi.useFakeTimers({ now: new Date('2026-11-23T10:00:00+07:00') })
  draftOf('sen234').set({ called: 'bà Tư', phone: '0912', people: 3, venue_id: 'hall' })
  expect(draftOf('sen234').draft).toEqual({ called: 'bà Tư', phone: '0912', people: 3, venue_id: 'hall' })
  vi.setSystemTime(new Date('2026-11-24T10:00:01+07:00'))
  expect(draftOf('sen234').draft).toEqual({ called: '', phone: '', people: 1, venue_id: undefined })
})

test('name and number go along to another class, its places do not', () => {
  draftOf('sen234').set({ called: 'bà Tư', venue_id: 'hall' })
  expect(draftOf('sen567').draft).toMatchObject({ called: 'bà Tư', venue_id: undefined })
})

test('the same words are the same request, other words another', () => {
  const typed = draftOf('sen234')
  const first = typed.requestId()
  expect(typed.requestId()).toBe(first)
  typed.set({ people: 2 })
  expect(typed.requestId()).not.toBe(first)
})

test('once there is a seat the name and number leave the phone', () => {
  const typed = draftOf('sen234')
  typed.set({ called: 'bà Tư', phone: '0912345678' })
  expect(JSON.stringify(localStorage)).toContain('bà Tư')
  typed.clear()
  expect(JSON.stringify(localStorage)).not.toMatch(/bà Tư|0912/u)
})
