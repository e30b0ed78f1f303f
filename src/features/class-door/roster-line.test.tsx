import { createSignal } from 'solid-js'
import { render } from 'solid-js/web'
import { expect, test } from 'vitest'
import { newId } from '../../store/new-id.ts'
import type { Came } from './came.ts'
import { RosterLine } from './roster-line.tsx'
import { rowOf } from './roster.ts'

const seat = { phone: null, people: 1, standing: 'seat', venueId: null, personId: null } as const
const [tu, sau] = ['bà Tư', 'ông Sáu'].map((called) => rowOf({ ...seat, id: newId(), called })) as [
  ReturnType<typeof rowOf>,
  ReturnType<typeof rowOf>,
]

test('a line that comes to stand for another one shows how that one stands, also while a press is being written', () => {
  const [row, setRow] = createSignal(tu)
  const [come, setCome] = createSignal<Map<string, Came>>(new Map())
  const pressed: boolean[] = []
  const line = () => (
    <RosterLine
      row={row()}
      isShown
      fact={come().get(row().id)}
      elsewhere={undefined}
      onToggle={(isHere) => pressed.push(isHere)}
      onOpen={() => {}}
    />
  )
  const end = render(line, document.body)
  const box = document.querySelector('input')!
  box.click()
  expect(pressed).toEqual([true])
  setRow(sau)
  expect(box.checked).toBe(false)
  setCome(new Map([[tu.id, { people_count: 1 } as Came]]))
  expect(box.checked).toBe(false)
  setRow(tu)
  expect(box.checked).toBe(true)
  end()
})
