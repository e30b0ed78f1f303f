import { expect, test } from 'vitest'
import { en as attendingEn } from './attending/en.ts'
import { vi as attending } from './attending/vi.ts'
import { cancelReasons } from './cancel-reasons.ts'
import { en as doorEn } from './class-door/en.ts'
import { vi as door } from './class-door/vi.ts'
import { en as classesEn } from './classes/en.ts'
import { vi as classes } from './classes/vi.ts'

test('a reason is worded alike wherever it is read', () => {
  for (const reasons of [classes.words.reasons, attending.class.reasons, door.door.reasons])
    expect(reasons).toEqual(cancelReasons.vi)
  for (const reasons of [classesEn.words.reasons, attendingEn.class.reasons, doorEn.door.reasons])
    expect(reasons).toEqual(cancelReasons.en)
})
