import { Show, createSignal } from 'solid-js'
import { render } from 'solid-js/web'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { Sheet } from './sheet.tsx'

let end = () => {}
afterEach(() => end())

// jsdom has the element without its methods.
const opener = new WeakMap<HTMLDialogElement, Element | null>()
function showModal(this: HTMLDialogElement) {
  opener.set(this, document.activeElement)
  this.open = true
}
function close(this: HTMLDialogElement) {
  this.open = false
  const before = opener.get(this)
  if (before instanceof HTMLElement) before.focus()
  this.dispatchEvent(new Event('close'))
}
beforeAll(() => void Object.assign(HTMLDialogElement.prototype, { showModal, close }))

it('opens as a named dialog and closes when told, without telling again', () => {
  const [isOpen, setOpen] = createSignal(false)
  const onClose = vi.fn<() => void>()
  end = render(
    () => (
      <Sheet open={isOpen()} onClose={onClose} title="Bỏ lượt này?">
        <p>Không lấy lại được.</p>
      </Sheet>
    ),
    document.body,
  )
  const dialog = document.querySelector('dialog')
  expect(dialog?.open).toBe(false)
  setOpen(true)
  expect(dialog?.open).toBe(true)
  expect(document.querySelector(`#${dialog?.getAttribute('aria-labelledby')}`)?.textContent).toBe('Bỏ lượt này?')
  setOpen(false)
  expect(dialog?.open).toBe(false)
  expect(onClose).not.toHaveBeenCalled()
})

it('says so when the person closes it with the keyboard', () => {
  const onClose = vi.fn<() => void>()
  end = render(
    () => (
      <Sheet open onClose={onClose} title="Bỏ lượt này?">
        <p>Không lấy lại được.</p>
      </Sheet>
    ),
    document.body,
  )
  document.querySelector('dialog')?.close()
  expect(onClose).toHaveBeenCalledOnce()
})

it('gives the focus back to what opened it when it is taken off the page, and tells nobody again', () => {
  const [isShown, setShown] = createSignal(false)
  const onClose = vi.fn<() => void>(() => setShown(false))
  end = render(
    () => (
      <>
        <button id="opens" onClick={() => setShown(true)} />
        <Show when={isShown()}>
          <Sheet open onClose={onClose} title="Bỏ lượt này?">
            <button id="closes" onClick={onClose} />
          </Sheet>
        </Show>
      </>
    ),
    document.body,
  )
  const [opens] = [...document.querySelectorAll<HTMLElement>('#opens')]
  opens?.focus()
  opens?.click()
  const closes = document.querySelector<HTMLElement>('#closes')
  closes?.focus()
  closes?.click()
  expect(document.querySelector('dialog')).toBeNull()
  expect(document.activeElement).toBe(opens)
  expect(onClose).toHaveBeenCalledOnce()
})
