import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, type Ward } from './harness.ts'
import { callable, commanded, type Expected, readable } from './matrix-expectations.ts'
import { commandsOfAll, type Known, writeFacts } from './matrix-facts.ts'
import { cast, doorOf, naming, openPeopledWard, type People } from './people.ts'
import { consent, fateOf, send } from './sent-commands.ts'
import { inTrial, outcomeOf, type Trial } from './trial.ts'

const relationsSql = `
  select space.nspname || '.' || thing.relname as name, (
    select quote_ident(attname) from pg_catalog.pg_attribute
    where attrelid = thing.oid and attnum > 0 and not attisdropped and attidentity = '' and attgenerated = '' order by attnum desc limit 1
  ) as column
  from pg_catalog.pg_class as thing join pg_catalog.pg_namespace as space on space.oid = thing.relnamespace
  where space.nspname in ('public', 'private') and thing.relkind in ('r', 'p', 'v', 'm', 'f') order by 1`

const functionsSql = `
  select space.nspname || '.' || called.proname || '(' || pg_get_function_identity_arguments(called.oid) || ')' as name
  from pg_catalog.pg_proc as called join pg_catalog.pg_namespace as space on space.oid = called.pronamespace
  where space.nspname in ('public', 'private')
    and (has_function_privilege('anon', called.oid, 'execute') or has_function_privilege('authenticated', called.oid, 'execute'))
  order by 1`

const expectedOf = (table: Record<string, Expected>, name: (typeof cast)[number]) =>
  Object.fromEntries(Object.entries(table).map(([row, answers]) => [row, answers[cast.indexOf(name)]]))

async function answersOf(rows: string[], ask: (row: string) => Promise<unknown>) {
  const answers: Record<string, unknown> = {}
  for (const row of rows) answers[row] = await outcomeOf(ask(row))
  return answers
}

describe.each(engines)('the matrix on %s', (engine) => {
  let ward: Ward
  let people: People
  let known: Known
  let relations: { name: string; column: string }[]

  beforeAll(async () => {
    ;({ ward, people } = await openPeopledWard(engine))
    known = await writeFacts(ward, people)
    relations = await ward.sql(relationsSql)
  })
  afterAll(() => ward.close())

  const trial = (work: (trial: Trial) => Promise<void>) => () => inTrial(ward, people, work)

  test('has a row for every table and view, and no row for one that is gone', () => {
    expect(Object.keys(readable).toSorted()).toEqual(relations.map(({ name }) => name).toSorted())
  })

  test('has a row for every function anyone may call, and for no other', async () => {
    const functions = await ward.sql<{ name: string }>(functionsSql)
    expect(Object.keys(callable).toSorted()).toEqual(functions.map(({ name }) => name).toSorted())
  })

  test('has a row for every command, and for no other', async () => {
    const [source] = await ward.sql<{ text: string }>(
      `select pg_get_functiondef('private.run_command(private.command)'::regprocedure) as text`,
    )
    const names = [...source!.text.matchAll(/when '(\w+)' then/gu)].map(([, name]) => name)
    expect(Object.keys(commanded).toSorted()).toEqual(names.toSorted())
  })

  test('every table has row level security, and every policy only reads', async () => {
    expect(
      await ward.sql(`select relname from pg_catalog.pg_class join pg_catalog.pg_namespace as space on space.oid = relnamespace
        where nspname in ('public', 'private') and relkind in ('r', 'p') and not relrowsecurity`),
    ).toEqual([])
    expect(
      await ward.sql(`select policyname from pg_catalog.pg_policies where schemaname in ('public', 'private')
      and (cmd <> 'SELECT' or roles <> '{authenticated}')`),
    ).toEqual([])
  })

  test('no table or column grants writing: a policy alone would answer an insert with the same 42501', async () => {
    expect(
      await ward.sql(`select thing.relname, who, verb from pg_catalog.pg_class as thing
        join pg_catalog.pg_namespace as space on space.oid = relnamespace,
        unnest(array['anon', 'authenticated', 'public']) as who,
        unnest(array['insert', 'update', 'delete', 'truncate', 'references', 'trigger']) as verb
        where nspname in ('public', 'private') and relkind in ('r', 'p', 'v', 'm', 'f') and (
          has_table_privilege(who, thing.oid, verb)
          or case when verb in ('insert', 'update', 'references') then has_any_column_privilege(who, thing.oid, verb) end)`),
    ).toEqual([])
  })

  test('every function fixes its search path or had its names looked up when it was made, and none builds SQL', async () => {
    const functions = await ward.sql<{ name: string; settings: string[] | null; is_resolved: boolean; source: string }>(
      `select proname as name, proconfig as settings, prosqlbody is not null and not prosecdef as is_resolved, prosrc as source
       from pg_catalog.pg_proc join pg_catalog.pg_namespace as space on space.oid = pronamespace
       where nspname in ('public', 'private')`,
    )
    const isFixed = ({ settings, is_resolved }: (typeof functions)[number]) =>
      is_resolved || settings?.includes('search_path=""')
    expect(functions.filter((made) => !isFixed(made)).map(({ name }) => name)).toEqual([])
    expect(functions.filter(({ source }) => /\bexecute\b/iu.test(source)).map(({ name }) => name)).toEqual([])
  })

  test('sequences and the tables of sign-in are nobody’s', async () => {
    expect(
      await ward.sql(`select relname from pg_catalog.pg_class as thing
        join pg_catalog.pg_namespace as space on space.oid = relnamespace, unnest(array['anon', 'authenticated']) as who
        where (nspname in ('public', 'private') and relkind = 'S'
            and case when relkind = 'S' then has_sequence_privilege(who, thing.oid, 'usage, select, update') end)
          or (nspname in ('auth', 'supabase_migrations') and relkind in ('r', 'v')
            and case when relkind <> 'S' then has_table_privilege(who, thing.oid, 'select, insert, update, delete') end)`),
    ).toEqual([])
  })

  test(
    'nobody reads the hash of an invitation’s code',
    trial(async ({ as }) => {
      for (const name of cast)
        expect(await outcomeOf(as(name)('select code_hash from public.invitations'))).toBe('42501')
    }),
  )

  describe.each(cast)('%s', (name) => {
    test(
      'reads these rows of each table',
      trial(async ({ as }) => {
        const count = async (relation: string) =>
          (await as(name)<{ count: number }>(`select count(*)::integer as count from ${relation}`))[0]!.count
        expect(await answersOf(Object.keys(readable), count)).toEqual(expectedOf(readable, name))
      }),
    )

    test(
      'writes no table directly',
      trial(async ({ as }) => {
        for (const { name: relation, column } of relations)
          for (const statement of [
            `insert into ${relation} default values`,
            `update ${relation} set ${column} = ${column}`,
            `delete from ${relation}`,
            `truncate ${relation}`,
          ])
            expect([statement, await outcomeOf(as(name)(statement))]).toEqual([
              statement,
              // Truncating a view is refused before anybody's rights are asked for.
              /^truncate private\.(?:current|standing)_/u.test(statement) && name !== 'anon' ? '42809' : '42501',
            ])
      }),
    )

    test('gets these answers from each function', async () => {
      const subjects = await subjectsOf(ward, people)
      const answers: Record<string, unknown> = {}
      for (const [called, { call }] of Object.entries(callable))
        await inTrial(ward, people, async ({ as }) => {
          const text = call.replaceAll(/(?<!:):(\w+)/gu, (_all, subject: string) => `'${subjects[subject]}'`)
          answers[called] = await outcomeOf(as(name)<{ answer: unknown }>(text).then(([row]) => row!.answer))
        })
      const table = Object.fromEntries(Object.entries(callable).map(([called, { answers: row }]) => [called, row]))
      expect(answers).toEqual(expectedOf(table, name))
    })

    test('gets these answers to each command', async () => {
      const agreed = randomUUID()
      const commands = await commandsOfAll(ward, known, agreed)
      const answers: Record<string, unknown> = {}
      for (const command of Object.keys(commanded))
        await inTrial(ward, people, async ({ as }) => {
          await send(as('ambassadorOn'), consent(agreed, known.door, naming))
          answers[command] = await outcomeOf(fateOf(as(name), commands[command]))
        })
      expect(answers).toEqual(expectedOf(commanded, name))
    })
  })
})

async function subjectsOf(ward: Ward, people: People): Promise<Record<string, unknown>> {
  const [found] = await ward.sql(
    `select (select id from public.assignments) as assignment, (select id from public.invitations) as invitation,
      (select id from public.outings) as outing, (select code from public.cards where profile_id = $1) as card,
      (select code from private.booking_codes) as "bookingCode", (select id from public.bookings) as booking,
      (select id from public.help_points) as "helpPoint", (select code from public.classes) as "classCode",
      (select id from public.classes) as "classId", (select id from public.class_venues) as venue,
      (select id from public.enrolments) as enrolment, (select code from private.enrolment_codes) as "enrolmentCode",
      (select code from private.learned_slips) as slip,
      (select id from public.memberships where profile_id = $1) as membership, (select id from public.people) as person,
      (select id from public.command_log where author_id = $1 and status = 'held') as held`,
    [people.ambassadorOff],
  )
  return { ...found, ...people, nextDoor: await doorOf(ward.sql, '3') }
}
