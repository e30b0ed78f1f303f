import { expect, test } from 'vitest'
import { byGivenName } from './by-given-name.ts'

test('people stand by their given name, which is the last word, and of one name by their family', () => {
  const people = [
    'Đoàn Nhật Minh',
    'Mai Hoàng Lan',
    'Huỳnh Thanh Bình',
    'Cao Vĩnh Khang',
    'Bùi Văn Minh',
    'Từ Ngọc Ánh',
  ]
  expect(people.toSorted(byGivenName)).toEqual([
    'Từ Ngọc Ánh',
    'Huỳnh Thanh Bình',
    'Cao Vĩnh Khang',
    'Mai Hoàng Lan',
    'Bùi Văn Minh',
    'Đoàn Nhật Minh',
  ])
})

test('đ follows d, and a tone does not carry a name to another letter', () => {
  expect(['Lê Đức', 'Lê Dũng', 'Lê Ẩn', 'Lê An', 'Lê Bé'].toSorted(byGivenName)).toEqual([
    'Lê An',
    'Lê Ẩn',
    'Lê Bé',
    'Lê Dũng',
    'Lê Đức',
  ])
})
