import { describe, expect, it } from 'vitest'
import { en as announcingEn } from './announcing/en.ts'
import { vi as announcingVi } from './announcing/vi.ts'
import { en as attendingEn } from './attending/en.ts'
import { vi as attendingVi } from './attending/vi.ts'
import { en as classDoorEn } from './class-door/en.ts'
import { vi as classDoorVi } from './class-door/vi.ts'
import { en as classesEn } from './classes/en.ts'
import { vi as classesVi } from './classes/vi.ts'
import { en } from './en.ts'
import { en as residentsEn } from './residents/en.ts'
import { vi as residentsVi } from './residents/vi.ts'
import { en as outboxEn } from './outbox/en.ts'
import { vi as outboxVi } from './outbox/vi.ts'
import { en as teamworkEn } from './teamwork/en.ts'
import { vi as teamworkVi } from './teamwork/vi.ts'
import { vi } from './vi.ts'
import { en as walkingEn } from './walking/en.ts'
import { vi as walkingVi } from './walking/vi.ts'

type Entry = string | ((...values: never[]) => string) | { [key: string]: Entry }

const leaves = (entry: Entry, path: string): [string, string][] => {
  if (typeof entry === 'string') return [[path, entry]]
  if (typeof entry === 'function') return [[path, String(Reflect.apply(entry, undefined, [2, 3]))]]
  return Object.entries(entry).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key))
}

describe.each([
  { name: 'of every screen', words: { vi, en } },
  { name: 'of announcing', words: { vi: announcingVi, en: announcingEn } },
  { name: 'of attending', words: { vi: attendingVi, en: attendingEn } },
  { name: 'of classes', words: { vi: classesVi, en: classesEn } },
  { name: 'of the door of a class', words: { vi: classDoorVi, en: classDoorEn } },
  { name: 'of residents', words: { vi: residentsVi, en: residentsEn } },
  { name: 'of the outbox', words: { vi: outboxVi, en: outboxEn } },
  { name: 'of teamwork', words: { vi: teamworkVi, en: teamworkEn } },
  { name: 'of walking', words: { vi: walkingVi, en: walkingEn } },
])('dictionaries $name', ({ words: spoken }) => {
  const vietnamese = leaves(spoken.vi, '')
  const english = leaves(spoken.en, '')

  it('hold the same entries', () => {
    expect(english.map(([path]) => path).toSorted()).toEqual(vietnamese.map(([path]) => path).toSorted())
  })

  it('leave nothing unsaid', () => {
    for (const [path, words] of [...vietnamese, ...english]) expect(words.trim(), path).not.toBe('')
  })

  it('never call anybody a user, in Vietnamese', () => {
    for (const [path, words] of vietnamese) expect(words, path).not.toMatch(/người dùng|(^|\s)bạn(\s|$)|đồng bộ/i)
  })
})
