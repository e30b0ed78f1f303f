import { expect, test } from 'vitest'
import { dayTitle } from './day-title.ts'
import { formatDay, relativeDay } from './format.ts'

test('a day nearby is called so and by its name, one further away by its name alone', () => {
  const now = '2026-11-23T05:00:00Z'
  const words = {
    day: (instant: string | number | Date) => formatDay(instant, 'vi'),
    relativeDay: (instant: string | number | Date) => relativeDay({ instant, now, language: 'vi' }),
  }
  expect(dayTitle('2026-11-24', words)).toBe('Ngày mai, thứ Ba 24/11')
  expect(dayTitle('2026-12-05', words)).toBe('Thứ Bảy 5/12')
})
