import { createSignal, untrack } from 'solid-js'
import { render } from 'solid-js/web'
import { afterEach, expect, it } from 'vitest'
import { Counter } from './counter.tsx'

let end = () => {}
afterEach(() => end())

it('counts up and down within its bounds', () => {
  const [people, setPeople] = createSignal(1)
  end = render(() => <Counter label="Trẻ em" value={people()} onChange={setPeople} most={2} />, document.body)
  const [less, more] = document.querySelectorAll('button')
  more?.click()
  more?.click()
  expect(untrack(people)).toBe(2)
  expect(more?.getAttribute('aria-disabled')).toBe('true')
  less?.click()
  less?.click()
  less?.click()
  expect(untrack(people)).toBe(0)
  expect(document.querySelector('output')?.textContent).toBe('0')
})
