import { expect, test } from 'vitest'
import type { PublicEnrolment, PublicVenue } from '../../backend/public-classes.ts'
import { byDay } from './by-day.ts'
import { dayWords, hoursWords, placesWords, seatWords, standingWords, timesWords, venueWords } from './class-words.ts'
import { aClass, anEnrolment } from './class-sample.ts'

const venue = (more: Partial<PublicVenue>): PublicVenue => ({ ...aClass().venues[0]!, ...more })
const standing = (more: Partial<PublicEnrolment>) => standingWords({ ...anEnrolment(), ...more })

test('day and hours are said as they are in Vietnam, wherever the phone is', () => {
  expect(hoursWords(aClass())).toBe('Thứ Ba 24/11, từ 8 giờ 30 đến 10 giờ')
  expect(timesWords(aClass())).toBe('Từ 8 giờ 30 đến 10 giờ')
})

test('a near day is named as people name it, and any other by its weekday alone', () => {
  const now = new Date('2026-11-23T23:30:00+07:00')
  expect(dayWords('2026-11-23', now)).toBe('Hôm nay, thứ Hai 23/11')
  expect(dayWords('2026-11-24', now)).toBe('Ngày mai, thứ Ba 24/11')
  expect(dayWords('2026-11-29', now)).toBe('Chủ nhật 29/11')
})

test('a place says how far it is where that is known, and leaves out what is not', () => {
  expect(venueWords(venue({ metres: 347 }))).toBe('Nhà văn hóa Khu vực 3 · sau đình · cách 350 mét')
  expect(venueWords(venue({ metres: 1_240 }))).toBe('Nhà văn hóa Khu vực 3 · sau đình · cách 1,2 km')
  expect(venueWords(venue({ place_words: null }))).toBe('Nhà văn hóa Khu vực 3')
})

test('a seat that is left is no seat while others wait for it: nobody overtakes', () => {
  expect(seatWords(venue({ free: 3, waiting: 0 }))).toBe('Còn 3 chỗ')
  expect(seatWords(venue({ free: 1, waiting: 2 }))).toBe('Đã đủ chỗ, 2 người đang chờ')
  expect(seatWords(venue({ free: 0, waiting: 0 }))).toBe('Đã đủ chỗ, ghi tên chờ được')
})

test('seats left are told only while one can be kept; a class that has begun is said to be running', () => {
  expect(placesWords({ can_enrol: true }, venue({ free: 3 }))).toBe('Còn 3 chỗ')
  expect(placesWords({ can_enrol: false }, venue({ free: 3 }))).toBe('Đang học')
})

test('what became of an enrolment: a seat, a place in line, cancelled, or they came; nobody has a seat in a class that is not held', () => {
  expect(standing({})).toBe('Đã giữ chỗ')
  expect(standing({ status: 'waiting', place_in_line: 2 })).toBe('Đang chờ chỗ, thứ 2')
  expect(standing({ status: 'cancelled' })).toBe('Chỗ này đã hủy')
  expect(standing({ attended: true })).toBe('Bà con đã đến lớp này')
  const notHeld = { ...aClass(), is_cancelled: true }
  expect(standing({ class: notHeld })).toBe('Lớp không mở nữa')
  expect(standing({ class: notHeld, status: 'waiting', place_in_line: 2 })).toBe('Lớp không mở nữa')
  expect(standing({ class: notHeld, status: 'cancelled' })).toBe('Chỗ này đã hủy')
})

test('classes stand under their day in Vietnam, in the order they were told', () => {
  const lateTonight = { ...aClass(), code: 'late', starts_at: '2026-11-23T17:30:00+00:00' }
  const tonight = { ...aClass(), code: 'early', starts_at: '2026-11-23T12:00:00+00:00' }
  const days = byDay([tonight, lateTonight, aClass()])
  expect(days.map(({ day, classes }) => [day, classes.map(({ code }) => code)])).toEqual([
    ['2026-11-23', ['early']],
    ['2026-11-24', ['late', 'sen234']],
  ])
})
