import { expect, test } from 'vitest'
import { en } from './en.ts'
import { vi } from './vi.ts'

/** Said both where a visit is asked for and where a seat in a class is kept. */
const shared = ({ noSignal, trouble, faults }: typeof vi) => [noSignal, trouble, ...Object.values(faults)].join('\n')

test('what is said wherever residents type something speaks of no booking', () => {
  expect(shared(vi)).not.toMatch(/hẹn/u)
  expect(shared(en)).not.toMatch(/book/iu)
})
