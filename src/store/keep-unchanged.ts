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

/** Rows that read the same keep their identity, so that a list redraws, and loses focus in, only what changed. */
export function keepUnchanged<T>(last: T | undefined, next: T): T {
  if (last === undefined) return next
  if (!Array.isArray(last) || !Array.isArray(next)) return asText(last) === asText(next) ? last : next
  const known = new Map(last.filter(isIdentified).map((row) => [row.id, row]))
  const kept: unknown[] = next.map((row: unknown) => {
    const former = isIdentified(row) ? known.get(row.id) : undefined
    return former !== undefined && asText(former) === asText(row) ? former : row
  })
  const isSame = kept.length === last.length && kept.every((row, place) => row === last[place])
  return isSame ? last : (kept as T)
}
