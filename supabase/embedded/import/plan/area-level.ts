import { fold } from '../names/fold-street-name.ts'
import { readField } from '../read/fields.ts'

export const levels = ['province', 'ward', 'neighbourhood'] as const
export type AreaLevel = (typeof levels)[number]

/** What people call the areas of each level; the first is said where a file does not tell. */
const kinds: Record<AreaLevel, string[]> = {
  province: ['tỉnh', 'thành phố'],
  ward: ['phường', 'xã', 'đặc khu', 'thị trấn', 'commune'],
  neighbourhood: ['khu vực', 'khu phố', 'tổ dân phố', 'khóm', 'thôn', 'ấp', 'bản', 'buôn', 'làng', 'tổ', 'xóm'],
}

const levelOfKind = (kind: string): AreaLevel | null =>
  levels.find((level) => level === fold(kind) || kinds[level].some((known) => fold(known) === fold(kind))) ?? null

const leadingKind = (name: string): string | null =>
  Object.values(kinds)
    .flat()
    .find((kind) => fold(name).startsWith(`${fold(kind)} `)) ?? null

/** The level a record states, else the one its kind or the first word of its name tells. */
export function areaLevel(tags: Record<string, string>, name: string): AreaLevel | null {
  const stated = readField(tags, 'level') ?? readField(tags, 'kind') ?? leadingKind(name)
  return stated === null ? null : levelOfKind(stated)
}

/** “phường”, “khu phố” …: stated, or the first word of the name, or the commonest of the level. */
export const areaKind = (tags: Record<string, string>, name: string, level: AreaLevel): string =>
  (readField(tags, 'kind') ?? leadingKind(name) ?? kinds[level][0] ?? level).toLowerCase().slice(0, 40)
