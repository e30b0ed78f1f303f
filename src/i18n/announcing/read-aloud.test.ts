import { expect, test } from 'vitest'
import { readAloud } from './read-aloud.ts'

test.each([
  ['lúc 8 giờ', 'lúc tám giờ sáng'],
  ['8\u00A0giờ\u00A030', 'tám giờ rưỡi sáng'],
  ['10 giờ 05', 'mười giờ năm sáng'],
  ['11 giờ 45', 'mười một giờ bốn mươi lăm trưa'],
  ['14 giờ 15', 'hai giờ mười lăm chiều'],
  ['19 giờ', 'bảy giờ tối'],
])('an hour is said as people say it: %s', (written, said) => {
  expect(readAloud(written)).toBe(said)
})

test('a day is said with its month, which has names of its own', () => {
  expect(readAloud('Thứ Tư 25/11')).toBe('Thứ Tư ngày hai mươi lăm tháng mười một')
  expect(readAloud('Chủ nhật 4/4')).toBe('Chủ nhật ngày bốn tháng tư')
})

test('a phone number is said digit by digit, in its groups', () => {
  expect(readAloud('Gọi 0292\u00A0000\u00A00001.')).toBe(
    'Gọi không hai chín hai, không không không, không không không một.',
  )
  expect(readAloud('Gọi 0901000417')).toBe('Gọi không chín không một không không không bốn một bảy')
})

test.each([
  ['Khu vực 3', 'Khu vực ba'],
  ['21 chỗ', 'hai mươi mốt chỗ'],
  ['11 chỗ', 'mười một chỗ'],
  ['40 chỗ', 'bốn mươi chỗ'],
  ['105 chỗ', 'một trăm lẻ năm chỗ'],
  ['350 chỗ', 'ba trăm năm mươi chỗ'],
  ['1.200 chỗ', '1.200 chỗ'],
  ['Khu vực 3. Chợ', 'Khu vực ba. Chợ'],
  ['nhà số 12B, mạng 4G', 'nhà số 12B, mạng 4G'],
])('other numbers: %s', (written, said) => {
  expect(readAloud(written)).toBe(said)
})
