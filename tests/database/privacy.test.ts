import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, openWard, type Ward } from './harness.ts'

/** Every personal column there is, and whose. Adding one here means erasure must know it. */
const personal = {
  'bookings.called': 'resident who booked',
  'bookings.caller_called': 'resident who booked',
  'bookings.caller_phone': 'resident who booked',
  'bookings.phone': 'resident who booked',
  'bookings.place_words': 'resident who booked',
  'command_log.payload': 'helped person',
  'enrolments.called': 'resident who enrolled',
  'enrolments.phone': 'resident who enrolled',
  'people.birth_year': 'helped person',
  'people.called': 'helped person',
  'people.full_name': 'helped person',
  'people.phone': 'helped person',
  'people_history.earlier': 'helped person',
  'people_history.later': 'helped person',
  'invitations.invited_name': 'volunteer',
  'profiles.called': 'volunteer',
  'profiles.full_name': 'volunteer',
  'profiles.phone': 'volunteer',
  'profiles.sign_in_name': 'volunteer',
}

/** Columns that look personal by their name and are about places, teams and texts. */
const impersonal = [
  'class_venues.name',
  'areas.name',
  'areas.former_names',
  'place_names.name',
  'frameworks.name',
  'skills.name',
  'streets.former_names',
  'streets.name',
  'streets.name_key',
  'streets.is_unnamed',
  'help_points.name',
  'help_points.phone',
  'teams.name',
  'teams.phone',
  'server_state.trusted_address_header',
  'command_log.name',
  'tombstones.table_name',
]

const looksPersonal =
  /name|phone|birth|called|email|mail|address|cccd|identity|gender|photo|note_|comment|remark|earlier|later|^payload$/u
const notAPerson = ['household_history.earlier', 'household_history.later', 'command_log.payload_hash']

const columnsSql = `
  select relation.relname || '.' || attname as column, attname as name,
    coalesce(col_description(attrelid, attnum), '') as comment
  from pg_catalog.pg_attribute join pg_catalog.pg_class as relation on relation.oid = attrelid
  join pg_catalog.pg_namespace as space on space.oid = relnamespace
  where nspname in ('public', 'private') and relkind in ('r', 'p') and attnum > 0 and not attisdropped order by 1`

describe.each(engines)('privacy on %s', (engine) => {
  let ward: Ward
  beforeAll(async () => void (ward = await openWard({ engine })))
  afterAll(() => ward.close())

  describe('personal columns', () => {
    let columns: { column: string; name: string; comment: string }[]
    beforeAll(async () => void (columns = await ward.sql(columnsSql)))

    test('are exactly those listed, each with the comment “personal:”', () => {
      const commented = columns.filter(({ comment }) => comment.startsWith('personal:')).map(({ column }) => column)
      expect(commented.toSorted()).toEqual(Object.keys(personal).toSorted())
    })

    test('no other column looks personal', () => {
      const known = new Set([...Object.keys(personal), ...impersonal, ...notAPerson])
      expect(columns.filter(({ column, name }) => looksPersonal.test(name) && !known.has(column))).toEqual([])
    })

    test('no index holds a name, a phone number or a birth year', async () => {
      const indexes = await ward.sql<{ indexdef: string }>(
        `select indexdef from pg_catalog.pg_indexes where tablename in ('people', 'people_history', 'bookings', 'enrolments')`,
      )
      for (const { indexdef } of indexes) expect(indexdef).not.toMatch(/full_name|called|phone|birth|earlier|later/u)
    })

    test('of helped people are all blanked by erasing', async () => {
      const [source] = await ward.sql<{ text: string }>(
        `select pg_get_functiondef('private.erase_person(uuid)'::regprocedure) as text`,
      )
      for (const [column, whose] of Object.entries(personal))
        if (whose === 'helped person') {
          const [table, name] = column.split('.') as [string, string]
          const statement = source!.text.split(';').find((part) => part.includes(`update public.${table} set`))
          expect(statement).toMatch(new RegExp(`${name} = `, 'u'))
        }
    })

    test('of who booked are all blanked by forgetting', async () => {
      const [source] = await ward.sql<{ text: string }>(
        `select pg_get_functiondef('private.forget(uuid)'::regprocedure) as text`,
      )
      for (const [column, whose] of Object.entries(personal))
        if (whose === 'resident who booked')
          expect(source!.text).toMatch(new RegExp(`[ ,]${column.split('.')[1]} = null`, 'u'))
    })

    test('free text about people has no column', () => {
      expect(columns.filter(({ name }) => /remark|free_text|description|memo/u.test(name))).toEqual([])
    })
  })
})
