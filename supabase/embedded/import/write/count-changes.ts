/** One row an upsert touched; rows that were equal already are not returned at all. */
export type Change = { is_new: boolean }

export function countChanges(planned: number, changes: Change[]) {
  const created = changes.filter(({ is_new }) => is_new).length
  return { created, changed: changes.length - created, unchanged: planned - changes.length }
}
