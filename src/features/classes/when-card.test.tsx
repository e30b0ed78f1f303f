import { createRoot } from 'solid-js'
import { render } from 'solid-js/web'
import { afterEach, expect, test } from 'vitest'
import { vi as words } from '../../i18n/classes/vi.ts'
import { type MissingOfClass, createNewClass } from './new-class.ts'
import { WhenCard } from './when-card.tsx'

let end = () => {}
afterEach(() => end())

const field = (label: string) => {
  const labels = [...document.querySelectorAll('label')]
  const id = labels.find(({ textContent }) => textContent === label)?.htmlFor
  return document.getElementById(id ?? '') as HTMLInputElement
}

function show(missing: MissingOfClass | null) {
  const held = createRoot(() => createNewClass('kv3'))
  held.set({ hours: { day: '2026-12-01', from: '08:00', to: '10:00' } })
  held.repeat(true)
  end = render(() => <WhenCard held={held} missing={missing} />, document.body)
  return held
}

test('a repeated class keeps what was written while its day is cleared', () => {
  const held = show(null)
  held.set({ title: 'Gọi video', hours: { day: '', from: '08:00', to: '10:00' } })
  expect(field(words.scheduling.until).value).toBe('2026-12-29')
  expect(document.body.textContent).toContain(words.scheduling.times(1))
})

test('the last day missing is said beside it', () => {
  show('until').set({ until: '' })
  expect(field(words.scheduling.until).getAttribute('aria-invalid')).toBe('true')
  expect(document.body.textContent).toContain(words.scheduling.missing.until)
})
