import { createRoot } from 'solid-js'
import { render } from 'solid-js/web'
import { afterEach, expect, test } from 'vitest'
import { vi as words } from '../../i18n/teamwork/vi.ts'
import { createNewOuting } from './new-outing.ts'
import { WhenPick } from './when-pick.tsx'

let end = () => {}
afterEach(() => end())

const { fresh } = words.outings
const lastDay = () => {
  const label = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === fresh.until)
  return document.getElementById(label?.htmlFor ?? '') as HTMLInputElement
}

function show() {
  const outing = createRoot(() => createNewOuting(() => ({ parts: [], people: [] }), { partIds: [] }))
  outing.set({ words: 'cổng đình', hours: { day: '2026-12-01', from: '08:00', to: '10:00' } })
  outing.repeatWeekly(true)
  end = render(() => <WhenPick outing={outing} missing="until" />, document.body)
  return outing
}

test('a repeated outing keeps what was written while its day is cleared', () => {
  const outing = show()
  outing.set('hours', { day: '', from: '08:00', to: '10:00' })
  expect(lastDay().value).toBe('2026-12-29')
  expect(outing.draft.words).toBe('cổng đình')
  expect(outing.missing()).toBe('day')
})

test('the last day missing, or before the first, is said beside it', () => {
  const outing = show()
  expect(outing.missing()).toBeNull()
  for (const until of ['', '2026-11-30']) {
    outing.set('until', until)
    expect(outing.missing()).toBe('until')
    expect(lastDay().getAttribute('aria-invalid')).toBe('true')
  }
})
