import { render } from 'solid-js/web'
import { afterEach, expect, test } from 'vitest'
import { told } from '../../i18n/classes/told.ts'
import type { KnownClass } from './classes-data.ts'
import { EnrolledSlip, type Seat } from './enrolled-slip.tsx'

let end = () => {}
afterEach(() => end())

const known = {
  held: {
    title: 'Gọi video',
    mode: 'in_person',
    starts_at: '2026-11-24T01:30:00Z',
    ends_at: '2026-11-24T03:30:00Z',
  },
  venues: [
    { id: 'hall', name: 'Nhà văn hóa', place_words: 'sau đình' },
    { id: 'market', name: 'Chợ Bến Sen', place_words: null },
  ],
} as KnownClass
const seat: Seat = {
  enrolmentId: 'e',
  venueId: 'hall',
  code: 'abc234',
  placeInLine: null,
  people: 2,
  hasPhone: true,
}
function show(more: Partial<Seat>) {
  end = render(() => <EnrolledSlip known={known} seat={{ ...seat, ...more }} language="vi" />, document.body)
  return document.body.textContent
}

test('the slip says what, when, at which of its places, for how many', () => {
  const text = show({})
  for (const words of ['Gọi video', 'Thứ Ba 24/11', 'Nhà văn hóa, sau đình', '2 người', 'ABC'])
    expect(text).toContain(words)
  expect(text).not.toContain('Chợ Bến Sen')
})

test('without a phone number there is no code to show, for it would open nothing; the square is there', () => {
  const text = show({ hasPhone: false, placeInLine: 3 })
  expect(text).not.toMatch(/ABC|help\/enrolment/u)
  expect(text).toContain(told.vi.slip.waiting(3))
  expect(document.querySelector('svg.qr')?.getAttribute('aria-label')).toBe(told.vi.slip.square)
})
