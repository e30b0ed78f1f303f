import type { Store } from '../../../src/store/open-store.ts'
import type { Fact } from './driver.ts'

/** What this tab saved and a screen must go on showing: visits by id, and of homes the newest longitude written. */
const visits = new Set<string>()
const longitudes = new Map<string, number>()
const flickered = new Set<string>()
let timer: ReturnType<typeof setInterval> | undefined

export function expectShown(facts: Fact[]): void {
  for (const { name, row, mark } of facts) {
    if (name === 'log_visit') visits.add(row)
    if (name === 'edit_household') longitudes.set(row, Number(mark))
  }
}

/** Longitudes grow with every fact, so a smaller one is an edit gone back. */
async function look({ database }: Store): Promise<void> {
  const expected = [...visits]
  const edits = [...longitudes]
  const shown = await database.visits.bulkGet(expected)
  const homes = await database.households.bulkGet(edits.map(([id]) => id))
  for (const [at, id] of expected.entries()) if (shown[at] === undefined) flickered.add(`visit ${id}`)
  for (const [at, [id, lon]] of edits.entries())
    if ((homes[at]?.lon ?? 0) < lon) flickered.add(`edit of ${id}: ${homes[at]?.lon} after ${lon}`)
}

export function watch(store: Store): void {
  timer = setInterval(() => void look(store), 10)
}

/** What was shown and went away again while this tab watched. */
export function takeFlickers(): string[] {
  clearInterval(timer)
  const taken = [...flickered]
  flickered.clear()
  return taken
}
