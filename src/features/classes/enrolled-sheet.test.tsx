import { render } from 'solid-js/web'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { vi as words } from '../../i18n/classes/vi.ts'
import type { ClassActs } from './board-data.ts'
import { EnrolledSheet } from './enrolled-sheet.tsx'
import type { RosterLine } from './kept-roster-data.ts'

let end = () => {}
afterEach(() => end())
// jsdom has the element without its methods.
beforeAll(() => {
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true
    },
    close: () => {},
  })
})

const line: RosterLine = {
  id: 'e',
  venue_id: 'v',
  status: 'seat',
  people: 1,
  called: 'bà Tư',
  phone: null,
  place_in_line: null,
  has_come: false,
  isForgotten: false,
}
const acts = {
  failure: () => null,
  isBusy: () => false,
  takeBack: async () => ({ outcome: 'cancelled' }),
} as unknown as ClassActs

function show(more: Partial<RosterLine>, mayForget = false) {
  const onClose = vi.fn<() => void>()
  end = render(
    () => (
      <EnrolledSheet line={{ ...line, ...more }} mayForget={mayForget} hasBegun={false} acts={acts} onClose={onClose} />
    ),
    document.body,
  )
  const button = (name: string) =>
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === name)
  return { onClose, button }
}

const toast = vi.hoisted(() => vi.fn<(toast: { text: string }) => void>())
vi.mock('../../ui/toast.tsx', () => ({ showToast: toast }))

test.each([
  ['seat', words.page.takenBack],
  ['waiting', words.page.offTheList],
] as const)('taken back with a %s it says what became of it', async (status, said) => {
  const { button, onClose } = show({ status })
  button(words.page.takeBack)?.click()
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce())
  expect(toast).toHaveBeenLastCalledWith({ text: said })
})

test('erasing is offered only to who may', () => {
  expect(show({}).button(words.page.forget)).toBeUndefined()
  end()
  expect(show({}, true).button(words.page.forget)).toBeDefined()
})
