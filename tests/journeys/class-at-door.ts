import type { Page } from '@playwright/test'
import type { Sql } from '../../supabase/embedded/sql.ts'
import { type Row, coverageOf } from '../database/counted.ts'
import type { ServedWard } from '../database/harness.ts'
import { type Given, type HeldClass, enrolled, held, hoursFromNow } from '../database/held-classes.ts'

const areaName = 'Khu vực 3'

async function idOf(sql: Sql, question: string, words: unknown[]): Promise<string> {
  const [row] = await sql<{ id: string }>(question, words)
  if (row === undefined) throw new Error(`The demo ward has no such row: ${words.join()}`)
  return row.id
}

export const profileOf = (sql: Sql, name: string) =>
  idOf(sql, 'select id from public.profiles where sign_in_name = $1', [name])
export const neighbourhoodOf = (sql: Sql) =>
  idOf(sql, `select id from public.areas where name = $1 and level = 'neighbourhood'`, [areaName])

/** What the ward counts of each neighbourhood. */
export async function coverageOfWard({ sql, as }: ServedWard): Promise<Row[]> {
  const wardId = await idOf(sql, 'select parent_id as id from public.areas where id = $1', [await neighbourhoodOf(sql)])
  return (await coverageOf(as(await profileOf(sql, 'thu')).sql, wardId)).rows
}

/** What it counts of that one. */
export async function coverageHere(ward: ServedWard): Promise<Row> {
  const area = await neighbourhoodOf(ward.sql)
  const row = (await coverageOfWard(ward)).find(({ area_id }) => area_id === area)
  if (row === undefined) throw new Error(`${areaName} is counted nowhere.`)
  return row
}

/** The seventh of the demo ward signs in as the first six do. */
export async function letTamSignIn(sql: Sql): Promise<void> {
  const profile = await profileOf(sql, 'tam')
  await sql(
    `update auth.users set encrypted_password = (select encrypted_password from auth.users where id = $2) where id = $1`,
    [profile, await profileOf(sql, 'hanh')],
  )
  await sql(
    `insert into auth.identities (id, provider, provider_id, user_id, identity_data)
     select gen_random_uuid(), 'email', id::text, id, jsonb_build_object('sub', id::text, 'email', email)
     from auth.users where id = $1`,
    [profile],
  )
}

/** A class of the demo ward half an hour from now, at one place with five seats; Cô Hạnh and anh Tâm help. */
export async function classSoon({ sql, as }: ServedWard, given: Given = {}): Promise<HeldClass> {
  const [lead, hanh, tam] = await Promise.all(['binh', 'hanh', 'tam'].map((name) => profileOf(sql, name)))
  const team_id = await idOf(
    sql,
    `select team_id as id from public.memberships where profile_id = $1 and role = 'lead' and left_at is null limit 1`,
    [lead],
  )
  const venue = { name: 'Nhà văn hóa Khu vực 3', neighbourhood_id: await neighbourhoodOf(sql), lon: 105.78, lat: 10.03 }
  return held(sql, as(lead ?? '').sql, {
    team_id,
    title: 'Zalo và gọi video',
    starts_at: hoursFromNow(0.5),
    ends_at: hoursFromNow(2.5),
    venues: [{ ...venue, capacity: 5 }],
    helpers: [hanh, tam].map((profile_id) => ({ profile_id, venue: null, role: 'helper' })),
    ...given,
  })
}

export interface Enrolled {
  id: string
  called: string
  /** What is written in the square code of their slip. */
  slip: string
}

/** Somebody who asked for a seat by themselves. */
export async function enrolledAs(
  { sql, as, url }: ServedWard,
  one: HeldClass,
  who: { called: string; phone: string; people?: number },
): Promise<Enrolled> {
  const { code } = await enrolled(as(null).sql, one, { people: 1, ...who })
  const id = await idOf(sql, 'select enrolment_id as id from private.enrolment_codes where code = $1', [code])
  return { id, called: who.called, slip: `${url}/help/enrolment?code=${code}#${id}` }
}

/** How many rows of a table lie on this phone. */
export const rowsOnPhone = (page: Page, table: string): Promise<number> =>
  page.evaluate(async (wanted) => {
    const answer = <Result>(request: IDBRequest<Result>) => {
      const { promise, resolve, reject } = Promise.withResolvers<Result>()
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', () => reject(request.error ?? new Error('not read')))
      return promise
    }
    const [known] = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('tungnha-'))
    const database = await answer(indexedDB.open(known?.name ?? ''))
    const count = await answer(database.transaction(wanted).objectStore(wanted).count())
    database.close()
    return count
  }, table)
