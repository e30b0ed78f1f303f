import { BackendFailure, failureOfStatus } from '../../../src/backend/failure.ts'
import { commandAnswers, pullAnswer } from '../../../src/backend/answers.ts'
import type { SentCommand } from '../../../src/backend/requests.ts'
import type { Door } from '../../../src/store/door.ts'
import { parse } from 'valibot'
import type { WardInTime } from './ward-in-time.ts'

/** What happens to a call on its way, or at the ward. */
export type Trouble =
  | 'none'
  | 'no network'
  | 'lost answer'
  /** Both at the same time, as a network does that repeats itself. */
  | 'sent twice'
  /** The phone gives up; the ward hears of it later, after others. */
  | 'arrives late'
  /** The phone gives up; the ward has done it and commits later. */
  | 'commits late'
  /** A deadlock or a serialization failure ends the transaction when all work is done. */
  | 'ended by the database'

type Ask = (person: string, called: string, parameters?: unknown[]) => Promise<unknown>

function asFailure(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  const code = String(error.code)
  const status = code.startsWith('PT') ? Number(code.slice(2)) : 500
  return new BackendFailure(failureOfStatus(status), `${code} ${error.message}`)
}

const givenUp = () => new BackendFailure('offline')

/** Raised as the database raises it, inside the transaction that has done the work. */
const endingWith = (code: string) => `do $$ begin raise sqlstate '${code}'; end $$`

/** The answer to one call, or what became of it. The ward does the same work whether or not anybody hears of it. */
async function troubled(ward: WardInTime, trouble: Trouble, [person, called, parameters = []]: Parameters<Ask>) {
  const text = `select ${called} as answer`
  const call = async () => (await ward.as(person)<{ answer: unknown }>(text, parameters))[0]?.answer
  if (trouble === 'no network') throw givenUp()
  if (trouble === 'ended by the database')
    await ward.workWithoutCommit(person, async (sql) => {
      await sql(text, parameters)
      await sql(endingWith(called.includes('apply_commands') ? '40P01' : '40001'))
    })
  if (trouble === 'sent twice') return (await Promise.all([call(), call()]))[1]
  if (trouble === 'arrives late') ward.late.keepUnderway(async () => void (await call()))
  if (trouble === 'commits late') await ward.workWithoutCommit(person, (sql) => sql(text, parameters))
  if (trouble === 'lost answer') await call()
  if (trouble !== 'none') throw givenUp()
  return call()
}

/** An app of another age: what it sends is the same each time it sends it. */
export type Age = (command: SentCommand) => SentCommand

/** The calls of the phone's backend, past HTTP: the same SQL functions with the same role, the same checks on what comes back. */
export function doorTo(ward: WardInTime, trouble: Trouble = 'none', age: Age = (command) => command): Door {
  const ask: Ask = (...asked) =>
    troubled(ward, trouble, asked).catch((error: unknown) => {
      throw asFailure(error)
    })
  return {
    applyCommands: async (commands, { profileId }) =>
      parse(
        commandAnswers,
        await ask(profileId, 'public.apply_commands($1::jsonb)', [JSON.stringify(commands.map(age))]),
      ),
    pullChanges: async (request, { profileId }) =>
      parse(pullAnswer, await ask(profileId, 'public.pull_changes($1::jsonb)', [JSON.stringify(request)])),
    sealingKey: async ({ profileId }) => String(await ask(profileId, 'public.sealing_key()')),
  }
}
