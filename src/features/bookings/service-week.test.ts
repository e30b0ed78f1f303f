import { expect, test } from 'vitest'
import { type ServedHalf, asFields, isRight, likeThisDay, servedOf, withHalf } from './service-week.ts'

const monday: ServedHalf = { weekday: 1, half: 'morning', from_time: '08:00', to_time: '11:00', places: 4 }
const saturday: ServedHalf = { weekday: 6, half: 'evening', from_time: '18:00', to_time: '20:00', places: 1 }

test('a half-day taken up begins with the usual hours, and keeps its own when changed', () => {
  const week = withHalf([], { weekday: 2, half: 'afternoon' }, {})
  expect(servedOf(week, 2, 'afternoon')).toMatchObject({ from_time: '14:00', to_time: '17:00' })
  expect(servedOf(withHalf([monday], monday as { weekday: 1; half: 'morning' }, { places: 9 }), 1, 'morning')).toEqual({
    ...monday,
    places: 9,
  })
})

test('a half-day given up is gone, and the others stay', () => {
  expect(withHalf([monday, saturday], { weekday: 1, half: 'morning' }, null)).toEqual([saturday])
})

test('Monday to Friday like one day: what they had is replaced, the weekend is not', () => {
  const tuesday: ServedHalf = { ...monday, weekday: 2, half: 'evening' }
  const week = likeThisDay([monday, tuesday, saturday], 1)
  expect(week.filter(({ weekday }) => weekday <= 5).map(({ weekday, half }) => `${weekday} ${half}`)).toEqual([
    '1 morning',
    '2 morning',
    '3 morning',
    '4 morning',
    '5 morning',
  ])
  expect(week).toContainEqual(saturday)
})

test('hours end after they begin', () => {
  expect(isRight(monday)).toBe(true)
  expect(isRight({ ...monday, from_time: '11:00' })).toBe(false)
  expect(isRight({ ...monday, from_time: '' })).toBe(false)
})

test('times come with seconds and are shown without', () => {
  expect(asFields([{ ...monday, from_time: '08:00:00', to_time: '11:00:00' }])).toEqual([monday])
})
