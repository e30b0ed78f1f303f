import { expect, test } from 'vitest'
import type { ClassVenue, HelpClass } from './classes-data.ts'
import { languageFor, textOf } from './told-words.ts'

const held = {
  title: 'Gọi video',
  mode: 'in_person',
  language: 'vi',
  starts_at: '2026-11-24T01:30:00Z',
  ends_at: '2026-11-24T03:30:00Z',
  cancel_reason: null,
}
const venues = [
  { name: 'Nhà văn hóa', place_words: 'sau đình' },
  { name: 'Chợ Bến Sen', place_words: null },
] as ClassVenue[]
const known = (more: object = {}) => ({ held: { ...held, ...more } as HelpClass, venues })
const origin = 'https://tungnha.example'
const say = (more: object, telling: object = {}) =>
  textOf(known(more), { kind: 'reminder', language: 'vi', origin, ...telling })

test('a reminder says when and where by the day’s own name', () =>
  expect(say({})).toBe(
    'Nhắc bà con: lớp Gọi video, thứ Ba 24/11, từ 8 giờ 30 đến 10 giờ 30, tại Nhà văn hóa, sau đình · Chợ Bến Sen. Ai bận xin báo để nhường chỗ.',
  ))

test('a class online names no place, and where each finds the link', () => {
  const text = say({ mode: 'online' })
  expect(text).toContain('học qua mạng')
  expect(text).not.toContain('Nhà văn hóa')
  expect(text.endsWith('https://tungnha.example/help/enrolment')).toBe(true)
  const both = say({ mode: 'mixed' }, { kind: 'moved' })
  expect(both).toContain('Chợ Bến Sen, hoặc học qua mạng')
  expect(both).toContain('/help/enrolment')
})

test('residents are told in a language of the class, whatever the app speaks', () => {
  expect(languageFor(known(), 'en')).toBe('vi')
  expect(languageFor(known({ language: 'km' }), 'en')).toBe('vi')
  expect(languageFor(known({ language: 'en' }), 'en')).toBe('en')
  expect(say({ language: 'en' }, { language: 'en' })).toMatch(/^A reminder: class Gọi video, Tue 24 Nov/u)
})

test('of a cancelled class it says why, and no place', () => {
  const text = say({ cancel_reason: 'rain', mode: 'mixed' })
  expect(text).toContain('vì trời mưa to')
  expect(text).not.toContain('/help/')
})
