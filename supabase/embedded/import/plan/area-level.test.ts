import { expect, test } from 'vitest'
import { areaKind, type AreaLevel, areaLevel } from './area-level.ts'

test.each<[Record<string, string>, string, AreaLevel, string]>([
  [{ level: 'ward' }, 'Xuân Hòa', 'ward', 'phường'],
  [{ type: 'Phường' }, 'Xuân Hòa', 'ward', 'phường'],
  [{ Loại: 'Đặc khu' }, 'Côn Đảo', 'ward', 'đặc khu'],
  [{ type: 'Thành phố' }, 'Cần Thơ', 'province', 'thành phố'],
  [{}, 'Khu phố 3', 'neighbourhood', 'khu phố'],
  [{}, 'Tổ dân phố 12', 'neighbourhood', 'tổ dân phố'],
  [{}, 'Ấp Đông', 'neighbourhood', 'ấp'],
  [{ Cấp: 'neighbourhood' }, 'Bến Xưa', 'neighbourhood', 'khu vực'],
])('%o %s is a %s, called %s', (tags, name, level, kind) => {
  expect(areaLevel(tags, name)).toBe(level)
  expect(areaKind(tags, name, level)).toBe(kind)
})

test('a place of no known kind has no level', () => {
  expect(areaLevel({}, 'Xuân Hòa')).toBeNull()
  expect(areaLevel({ type: 'quận' }, 'Ba')).toBeNull()
})
