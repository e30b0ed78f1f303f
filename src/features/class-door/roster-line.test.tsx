import { createSignal } from 'solid-js'
import { render } from 'solid-js/web'
import { afterEach, expect, test } from 'vitest'
import type { Came } from './came.ts'
import { RosterLine } from './roster-line.tsx'
import { rowOf } from './roster.ts'

let end = () => {}
afterEach(() => end())

const seat = { standing: 'seat', venueId: 'here', personId: null, people: 1 } as const
const tu = rowOf({ ...seat, id: 'tu', called: 'bà Tư', phone: '+84912345678' })
const sau = rowOf({ ...seat, id: 'sau', called: 'ông Sáu', phone: null })
const came = { people_count: 1, needs_visit: false } as Came

test('a box pressed for one who is not written down yet is not ticked for the one who comes into the line next', () => {
  const [row, setRow] = createSignal(tu)
  const [facts, setFacts] = createSignal<Record<string, Came>>({})
  const pressed: string[] = []
  end = render(
    () => (
      <RosterLine
        row={row()}
        fact={facts()[row().id]}
        elsewhere={undefined}
        onToggle={() => pressed.push(row().id)}
        onOpen={() => undefined}
      />
    ),
    document.body,
  )
  const box = document.querySelector('input')
  box?.click()
  expect([pressed, box?.checked]).toEqual([['tu'], true])
  setRow(sau)
  expect([document.body.textContent?.includes('ông Sáu'), box?.checked]).toEqual([true, false])
  setFacts({ tu: came })
  expect(box?.checked).toBe(false)
  setRow(tu)
  expect(box?.checked).toBe(true)
})
