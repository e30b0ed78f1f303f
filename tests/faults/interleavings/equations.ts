import { tableNames, type TableName } from '../../../src/store/database.ts'
import { openPart } from '../../../src/store/open-part.ts'
import type { Store } from '../../../src/store/open-store.ts'
import { pull } from '../../../src/store/pull.ts'
import type { Sealed } from '../../../src/store/stored-rows.ts'
import { openPhoneInNode, type PhoneInNode } from '../phone-in-node.ts'
import { doorTo } from './door-to.ts'
import type { Scene } from './scene.ts'

/** Both sides of: facts made = facts at the ward + facts on phones, none twice. */
export interface Balance {
  made: number
  atWard: number
  onPhones: number
  lost: string[]
  doubled: string[]
}

const rowsAtWard = `
  select id::text as row from public.visits union all select id::text from public.check_ins
  union all select id::text from public.consents union all select id::text from public.people
  union all select id::text from public.households union all select id::text from public.household_aliases
  union all select later #>> '{}' from public.household_history where field = 'lon'`

/** By what tells a fact from every other, whatever id it has; what stands in made order is counted with its corrections. */
const marksTwiceAtWard = `
  select mark from (
    select 'visit ' || visited_at as mark from public.visits
    union all select 'check-in ' || helped_at from public.check_ins
    union all select 'consent ' || decided_at from public.consents
    union all select 'person ' || full_name from public.people
    union all select 'edit ' || (later #>> '{}') from public.household_history where field = 'lon'
    union all select 'home ' || street_id || ' ' || number_key from public.households where retired_at is null
  ) as marked where mark is not null group by mark having count(*) > 1`

const toldOf = (fact: object) => JSON.stringify(fact)

/** Two may have made one door: it is at the ward once one of them has sent it. */
const mayBeBoth = (name: string) => name === 'add_household'

export async function weigh({ ward, made, discarded }: Scene): Promise<Balance> {
  const atWard = new Set((await ward.sql<{ row: string }>(rowsAtWard)).map(({ row }) => row))
  const marks = await ward.sql<{ mark: string }>(marksTwiceAtWard)
  const balance: Balance = { made: 0, atWard: 0, onPhones: 0, lost: [], doubled: marks.map(({ mark }) => mark) }
  for (const { id, name, row, phone } of made.filter((fact) => !discarded.has(fact.id))) {
    const entry = await phone.store().database.outbox.get({ id })
    const [isThere, isHere] = [atWard.has(row), entry !== undefined]
    balance.made += 1
    balance.atWard += Number(isThere)
    balance.onPhones += Number(isHere && !isThere)
    const isInTray = (await phone.store().database.sent.get({ id })) !== undefined
    const told = toldOf({
      id,
      name,
      row,
      isInTray,
      status: entry?.status,
      reason: entry?.reason,
      author: phone.personId,
    })
    if (!isThere && !isHere) balance.lost.push(told)
    if (isThere && isHere && !mayBeBoth(name)) balance.doubled.push(told)
  }
  return balance
}

type Row = Record<string, unknown> & { id: string }

/** As the ward last told this phone, under whatever it still has to say itself. */
async function rowsBelow({ database }: Store, table: TableName): Promise<Row[]> {
  const copies = await database.pulled.where('[table+id]').between([table, ''], [table, '\uffff']).toArray()
  const covered = new Set(copies.map(({ id }) => id))
  const shown = (await database.table<Row, string>(table).toArray()).filter(({ id }) => !covered.has(id))
  return [...shown, ...copies.flatMap(({ row }) => (row === null ? [] : [{ ...row }]))]
}

async function asText({ sealer }: Store, { sealed = [], ...row }: Row & { sealed?: Sealed[] }): Promise<string> {
  const whole = Object.assign({}, row, ...(await sealer.open(sealed)))
  return JSON.stringify(Object.entries(whole).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

const textsOf = async (store: Store, table: TableName) =>
  new Set(await Promise.all((await rowsBelow(store, table)).map((row) => asText(store, row))))

async function openAnother({ ward }: Scene, { personId, store }: PhoneInNode): Promise<PhoneInNode> {
  const another = await openPhoneInNode(personId)
  // A part given back to a lead stays on their phone as one they have opened.
  const scopes = await store().database.cursors.toCollection().primaryKeys()
  for (const scope of scopes)
    if (scope.startsWith('part:')) await openPart(another.store(), scope.slice('part:'.length))
  await pull(another.store(), doorTo(ward))
  return another
}

/** What each phone holds that a new one of the same person is not given, and the other way round. */
export async function differences(scene: Scene): Promise<string[]> {
  const found: string[] = []
  for (const phone of scene.phones) {
    const another = await openAnother(scene, phone)
    for (const table of tableNames) {
      const [held, given] = [await textsOf(phone.store(), table), await textsOf(another.store(), table)]
      const tell = (what: string) => (text: string) => `${what} ${table} of ${phone.personId}: ${text}`
      found.push(...[...held.difference(given)].map(tell('only held:')))
      found.push(...[...given.difference(held)].map(tell('not held:')))
    }
    await another.forget()
  }
  return found
}
