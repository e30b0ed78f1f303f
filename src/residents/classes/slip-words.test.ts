import { expect, test } from 'vitest'
import type { PublicClass, PublicEnrolment } from '../../backend/public-classes.ts'
import { aClass, anEnrolment } from './class-sample.ts'
import { hintOf, placeOf, squareWords, textOf } from './slip-words.ts'

const now = new Date('2026-11-23T10:00:00+07:00')
const seat = (held: Partial<PublicClass>, more: Partial<PublicEnrolment> = {}): PublicEnrolment => ({
  ...anEnrolment(),
  ...more,
  class: { ...aClass(), ...held },
})
const link = 'https://ward.example/help/enrolment?code=abc234'
const online = seat({ mode: 'online', online_link: 'https://meet.example.org/x' })
const mixed = seat({ mode: 'mixed', online_link: 'https://meet.example.org/x' })

test('a class held online has no door: neither its slip nor its message speaks of one', () => {
  const words = [hintOf(online, now), placeOf(online), ...Object.values(squareWords(online)), textOf(online, link)]
  expect(words.join(' ')).not.toMatch(/cửa|Nhà văn hóa/u)
  expect(textOf(online, link)).toBe(
    `Lớp Gọi video cho con cháu: Thứ Ba 24/11, từ 8 giờ 30 đến 10 giờ, học qua mạng. Mã giữ chỗ ABC 234. Vào lớp, xem hoặc hủy: ${link}`,
  )
})

test('where one may come or learn online both ways are told', () => {
  expect(placeOf(mixed)).toBe('Nhà văn hóa Khu vực 3, sau đình; hoặc học qua mạng')
  expect(hintOf(mixed, now)).toMatch(/cửa lớp.*qua mạng/u)
  expect(textOf(mixed, link)).toMatch(/hoặc học qua mạng.*Vào lớp/u)
})

test('at a place the slip is shown at the door', () => {
  expect(hintOf(seat({}), now)).toBe('Đưa phiếu này cho người ở cửa lớp')
  expect(textOf(seat({}), link)).toMatch(/sau đình\. Mã giữ chỗ .*\. Xem hoặc hủy: /u)
})

test('a slip nobody needs any more tells nobody to show it', () => {
  for (const slip of [
    seat({ is_cancelled: true, can_enrol: false }),
    seat({}, { status: 'waiting', place_in_line: 1 }),
    seat({}, { attended: true }),
    seat({ can_enrol: false, ends_at: '2026-11-22T03:00:00Z' }),
  ])
    expect(hintOf(slip, now)).toBeUndefined()
})
