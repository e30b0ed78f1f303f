import { visit } from '../../database/sent-commands.ts'
import { refuseRefusals } from './measure-commands.ts'
import { p95, timed } from './p95.ts'
import { type Phone, type Pulled, signIn } from './phone.ts'
import { doorsOf, nameOf } from './stops.ts'

export type PullFigures = { nothing_new: number; hundred_changes: number; first_15_parts: number }

const changes = 100

/** What one phone waits for, in ms, while nobody else asks: its twin makes the changes. */
export async function measurePulls(url: string): Promise<PullFigures> {
  const phone = await signIn(url, nameOf({ ward: 1, piece: 5, twin: 0 }))
  const twin = await signIn(url, nameOf({ ward: 1, piece: 5, twin: 1 }))
  const first = await repeat(20, () => pullFromZero(phone))
  let { scopes } = await phone.pull({})
  const still = await repeat(100, () => pullNothing(phone, scopes))
  const changed = await repeat(20, async () => {
    await makeChanges(twin)
    const { ms, result } = await timed(() => pullChanges(phone, scopes))
    scopes = result.scopes
    return ms
  })
  return { nothing_new: p95(still), hundred_changes: p95(changed), first_15_parts: p95(first) }
}

async function repeat(times: number, measure: () => Promise<number>): Promise<number[]> {
  const found: number[] = []
  for (let turn = 0; turn < times; turn += 1) found.push(await measure())
  return found
}

class UnexpectedRowsError extends Error {}

function expectRows(rows: number, isRight: boolean, wanted: string) {
  if (!isRight) throw new UnexpectedRowsError(`A pull brought ${rows} rows where ${wanted} should have come.`)
}

/** 150 homes with 750 visits and the people helped, and the ward around them. */
async function pullFromZero(phone: Phone): Promise<number> {
  const { ms, result } = await timed(() => phone.pull({}))
  expectRows(result.rows, result.rows > 1_500, 'all of 15 parts')
  return ms
}

async function pullNothing(phone: Phone, scopes: Pulled['scopes']): Promise<number> {
  const { ms, result } = await timed(() => phone.pull(scopes))
  expectRows(result.rows, result.rows === 0, 'none')
  return ms
}

/** Until all are here: what the server itself is writing may hold the horizon back for a moment. */
async function pullChanges(phone: Phone, from: Pulled['scopes']): Promise<Pulled> {
  let pulled = await phone.pull(from)
  while (pulled.rows < changes) {
    const { scopes, rows } = await phone.pull(pulled.scopes)
    pulled = { scopes, rows: pulled.rows + rows }
  }
  expectRows(pulled.rows, pulled.rows === changes, `${changes}`)
  return pulled
}

async function makeChanges(phone: Phone) {
  const doors = doorsOf(1, 5).slice(0, changes)
  const now = new Date().toISOString()
  for (const some of [doors.slice(0, changes / 2), doors.slice(changes / 2)])
    refuseRefusals(await phone.push(some.map((door) => visit(door, { visited_at: now }))))
}
