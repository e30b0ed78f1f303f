import type { Sql } from '../../supabase/embedded/sql.ts'
import { buildLab } from './build-lab.ts'
import type { Scenario } from './lab-room.ts'
import type { Replacement } from './replacing.ts'
import { runScenario } from './run-scenario.ts'
import { answersFor } from './scenarios/answers.ts'
import { killsFor } from './scenarios/kills.ts'
import { olderBackup } from './scenarios/older-backup.ts'
import { reassigned } from './scenarios/reassigned.ts'
import { slowImport } from './scenarios/slow-import.ts'

/** A promise of the sync taken away, and what must notice it. */
interface Breakage {
  name: string
  inTheApp?: Replacement[]
  atTheWard?: (sql: Sql) => Promise<void>
  caughtBy: Scenario
}

/** Redefines a function of the ward with one text in it replaced, which must be there. */
async function rewrite(sql: Sql, name: string, text: string, by: string) {
  const [found] = await sql<{ definition: string }>(`select pg_get_functiondef($1::regproc) as definition`, [name])
  if (!found?.definition.includes(text)) throw new Error(`${name} does not say “${text}” any more.`)
  await sql(found.definition.replace(text, () => by))
}

/** A command that comes again is carried out again, as another visit. */
async function dedupeOff(sql: Sql) {
  await rewrite(
    sql,
    'private.answer_command',
    'on conflict do nothing returning',
    'on conflict (author_id, id) do update set name = excluded.name returning',
  )
  await rewrite(sql, 'private.log_visit', `(visit ->> 'visit_id')::uuid`, 'gen_random_uuid()')
}

const tombstonesOff = async (sql: Sql) =>
  rewrite(sql, 'private.bury_when_scope_changes', 'old_scope is distinct from new_scope', 'false')

const breakages: Breakage[] = [
  {
    name: 'mirror off',
    inTheApp: [{ file: 'src/store/mirror.ts', text: 'if (!isPossible())', by: 'if (Date.now() > 0)' }],
    caughtBy: killsFor(6),
  },
  {
    name: 'receipts ignored',
    inTheApp: [
      {
        file: 'src/store/record-answers.ts',
        text: `await database.outbox.update(entry.seq, { ...outcome,`,
        by: `await database.outbox.update(entry.seq, { ...outcome, status: 'waiting',`,
      },
    ],
    caughtBy: answersFor(60),
  },
  {
    name: 'receipts not shown to the ward',
    inTheApp: [{ file: 'src/store/witnesses.ts', text: 'if (newest === undefined)', by: 'if (Date.now() > 0)' }],
    caughtBy: olderBackup,
  },
  { name: 'dedupe off', atTheWard: dedupeOff, caughtBy: answersFor(60) },
  { name: 'tombstones off', atTheWard: tombstonesOff, caughtBy: reassigned },
  {
    name: 'overlay off',
    inTheApp: [{ file: 'src/store/settle.ts', text: '&& transaction < horizon', by: '&& horizon > 0' }],
    caughtBy: slowImport,
  },
]

/** Each breakage must make its scenario say that a promise is broken; true when all did. */
export async function runBroken(seed: number, wanted: string[]): Promise<boolean> {
  const chosen = wanted.length === 0 ? breakages : breakages.filter(({ name }) => wanted.includes(name))
  if (chosen.length === 0) throw new Error(`Breakages: ${breakages.map(({ name }) => `“${name}”`).join(', ')}`)
  let areAllCaught = true
  for (const { name, inTheApp = [], atTheWard, caughtBy } of chosen) {
    const distDir = await buildLab(inTheApp)
    const { isPromiseBroken } = await runScenario(caughtBy, { distDir, seed, ...(atTheWard ? { atTheWard } : {}) })
    console.log(isPromiseBroken ? `${name}: caught by ${caughtBy.name}` : `${name}: NOT CAUGHT by ${caughtBy.name}`)
    areAllCaught &&= isPromiseBroken
  }
  return areAllCaught
}
