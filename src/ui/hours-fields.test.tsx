import { render } from 'solid-js/web'
import { afterEach, expect, test } from 'vitest'
import { vi } from '../i18n/teamwork/vi.ts'
import { HoursFields } from './hours-fields.tsx'

let end = () => {}
afterEach(() => end())

test('a day that was cleared is said to be missing', () => {
  const hours = { day: '', from: '08:00', to: '10:00' }
  end = render(() => <HoursFields hours={hours} onChange={() => {}} isWrong withDay />, document.body)
  expect(document.querySelector('input[type=date]')?.getAttribute('aria-invalid')).toBe('true')
  expect(document.body.textContent).toContain(vi.outings.fresh.dayMissing)
})
