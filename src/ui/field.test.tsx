import { createSignal, untrack } from 'solid-js'
import { render } from 'solid-js/web'
import { afterEach, expect, it } from 'vitest'
import { Field } from './field.tsx'

let end = () => {}
afterEach(() => end())

const input = () => document.querySelector('input')

it('ties label, hint and error to the input for screen readers', () => {
  const [error, setError] = createSignal<string>()
  end = render(
    () => <Field label="Số điện thoại" hint="10 số" error={error()} value="" onInput={() => {}} />,
    document.body,
  )
  expect(document.querySelector('label')?.htmlFor).toBe(input()?.id)
  expect(input()?.getAttribute('aria-invalid')).toBeNull()
  setError('Thiếu một số')
  expect(input()?.getAttribute('aria-invalid')).toBe('true')
  const described = input()?.getAttribute('aria-describedby')?.split(' ') ?? []
  expect(described.map((id) => document.querySelector(`#${id}`)?.textContent)).toEqual(['10 số', 'Thiếu một số'])
})

it('hands over what is typed', () => {
  const [text, setText] = createSignal('')
  end = render(() => <Field label="Tên" value={text()} onInput={setText} />, document.body)
  const field = input()
  if (field) field.value = 'Bà Tư'
  field?.dispatchEvent(new InputEvent('input', { bubbles: true }))
  expect(untrack(text)).toBe('Bà Tư')
})
