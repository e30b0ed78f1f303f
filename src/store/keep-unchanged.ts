interface Identified {
  id: string
}

const isIdentified = (value: unknown): value is Identified =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'

/** Ciphertext is told apart by its number used once. */
const asText = (value: unknown) =>
  JSON.stringify(value, (key, part: unknown) =>
    key === 'iv' && part instanceof Uint8Array ? part.join(',') : part instanceof Map ? [...part] : part,
  )

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** Most columns are plain values: only what holds more is compared as text. */
function isSameRow(former: object, row: object): boolean {
  const [earlier, later] = [former as Record<string, unknown>, row as Record<string, unknown>]
  const columns = Object.keys(earlier)
  return (
    columns.length === Object.keys(later).length &&
    columns.every((column) => {
      const [value, now] = [earlier[column], later[column]]
      return value === now || (isObject(value) && isObject(now) && asText(value) === asText(now))
    })
  )
}

/** Neither a list nor a row: what a screen reads at once under several names. */
const isReading = (value: unknown): value is Record<string, unknown> =>
  isObject(value) && Object.getPrototypeOf(value) === Object.prototype && !isIdentified(value)

function keepParts(last: Record<string, unknown>, next: Record<string, unknown>): Record<string, unknown> {
  const kept = Object.fromEntries(Object.entries(next).map(([name, part]) => [name, keepUnchanged(last[name], part)]))
  const names = Object.keys(kept)
  // What reads the same is the same by now: thousands of rows are not compared a second time.
  const isSame = names.length === Object.keys(last).length && names.every((name) => kept[name] === last[name])
  return isSame ? last : kept
}

/** Rows that read the same keep their identity, so that a list redraws, and loses focus in, only what changed. */
export function keepUnchanged<T>(last: T | undefined, next: T): T {
  if (last === undefined) return next
  if (isReading(last) && isReading(next)) return keepParts(last, next) as T
  if (!Array.isArray(last) || !Array.isArray(next)) return asText(last) === asText(next) ? last : next
  const known = new Map(last.filter(isIdentified).map((row) => [row.id, row]))
  const kept = next.map((row: unknown): unknown => {
    const former = isIdentified(row) ? known.get(row.id) : undefined
    return former !== undefined && isObject(row) && isSameRow(former, row) ? former : row
  })
  const isSame = kept.length === last.length && kept.every((row, place) => row === last[place])
  return isSame ? last : (kept as T)
}
