import { describe, expect, it } from 'vitest'
import {
  capitalise,
  dayInVietnam,
  formatDate,
  formatDay,
  formatHour,
  formatNumber,
  formatPercent,
  partOfDay,
  relativeDay,
} from './format.ts'

const saturdayMorning = '2025-11-22T01:41:00Z'
const say = (instant: string, language: 'vi' | 'en' = 'vi') => relativeDay({ instant, now: saturdayMorning, language })

describe('days and hours are those of Vietnam', () => {
  it('says the day as it is spoken', () => {
    expect(formatDay(saturdayMorning, 'vi')).toBe('thứ Bảy 22/11')
    expect(formatDay(saturdayMorning, 'en')).toBe('Sat 22 Nov')
    expect(formatDay('2025-11-23T05:00:00Z', 'vi')).toBe('Chủ nhật 23/11')
  })

  it('reads a bare date as that day', () => {
    expect(formatDate('2026-09-30', 'vi')).toBe('30/9/2026')
    expect(formatDate('2026-09-30', 'en')).toBe('30 Sept 2026')
    expect(formatDay('2026-09-30', 'vi')).toBe('thứ Tư 30/9')
  })

  it('counts the hours after midnight in Hanoi as the new day', () => {
    expect(dayInVietnam('2025-11-22T17:00:00Z')).toBe('2025-11-23')
    expect(dayInVietnam('2025-11-22T16:59:59Z')).toBe('2025-11-22')
  })

  it('reads the instants of the database', () => {
    expect(formatHour('2026-11-22 18:23:56.766+00', 'vi')).toBe('1 giờ 23')
  })

  it('says the hour as it is spoken', () => {
    expect(formatHour(saturdayMorning, 'vi')).toBe('8 giờ 41')
    expect(formatHour('2025-11-22T02:00:00Z', 'vi')).toBe('9 giờ')
    expect(formatHour(saturdayMorning, 'en')).toBe('8:41 am')
    expect(formatHour('2025-11-22T17:05:00Z', 'en')).toBe('12:05 am')
  })

  it('names the part of the day', () => {
    expect(partOfDay(saturdayMorning, 'vi')).toBe('sáng')
    expect(partOfDay('2025-11-22T08:00:00Z', 'vi')).toBe('chiều')
    expect(partOfDay('2025-11-22T12:00:00Z', 'en')).toBe('evening')
  })

  it('says near days by their distance and others by name', () => {
    expect(say('2025-11-21T18:00:00Z')).toBe('hôm nay')
    expect(say('2025-11-21T16:00:00Z')).toBe('hôm qua')
    expect(say('2025-11-20T10:00:00Z')).toBe('hôm kia')
    expect(say('2025-11-20T10:00:00Z', 'en')).toBe('Thu 20 Nov')
    expect(say('2025-11-23T03:00:00Z')).toBe('ngày mai')
    expect(say('2025-11-24T03:00:00Z')).toBe('ngày kia')
    expect(say('2025-11-25T03:00:00Z')).toBe('thứ Ba 25/11')
  })
})

describe('numbers', () => {
  it('part thousands with a dot in Vietnamese', () => {
    expect(formatNumber(1010, 'vi')).toBe('1.010')
    expect(formatNumber(1010, 'en')).toBe('1,010')
    expect(formatPercent(0.4647, 'vi')).toBe('46%')
  })
})

it('capitalises Vietnamese letters', () => {
  expect(capitalise('đã đến')).toBe('Đã đến')
})
