import { createRoot } from 'solid-js'
import { afterEach, expect, test, vi } from 'vitest'
import { createKeptClass } from './kept-class.ts'

afterEach(() => {
  vi.useRealTimers()
  localStorage.clear()
})

/** As after opening the page anew. */
const classOf = (profileId: string) => createRoot(() => createKeptClass('kv3', profileId))

test('what was written is there when the page is opened again, for whoever wrote it, for a day', () => {
  vi.useFakeTimers({ now: new Date('2026-11-23T10:00:00+07:00') })
  const first = classOf('binh')
  first.set({ title: 'Gọi video', teamId: 'tổ 3' })
  first.addVenue()
  first.setVenue(1, { name: 'Sân chùa' })
  expect(classOf('binh').draft).toMatchObject({ title: 'Gọi video', teamId: 'tổ 3' })
  expect(classOf('binh').draft.venues.map(({ name }) => name)).toEqual(['', 'Sân chùa'])
  expect(classOf('hanh').draft.title).toBe('')
  vi.setSystemTime(new Date('2026-11-24T10:00:01+07:00'))
  expect(classOf('binh').draft.title).toBe('')
})

test('opened again after the answer was lost it is the same request, until something is changed', () => {
  const asked = { title: 'Gọi video' }
  const first = classOf('binh').requestId(asked)
  expect(classOf('binh').requestId(asked)).toBe(first)
  expect(classOf('binh').requestId({ title: 'Chụp ảnh' })).not.toBe(first)
})

test('once it stands nothing of it is kept', () => {
  const held = classOf('binh')
  held.set({ title: 'Gọi video' })
  held.requestId('asked')
  held.forget()
  held.set({ title: 'Gọi video cho con' })
  expect(JSON.stringify(localStorage)).not.toMatch(/Gọi video|asked/u)
})
