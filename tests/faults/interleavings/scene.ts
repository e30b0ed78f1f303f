import type { CommandName } from '../../../src/store/command-names.ts'
import { openPart } from '../../../src/store/open-part.ts'
import { pull } from '../../../src/store/pull.ts'
import { createAccount } from '../../database/harness.ts'
import { createPerson, type People, places, settlePeople, teams } from '../../database/people.ts'
import { openPhoneInNode, type PhoneInNode } from '../phone-in-node.ts'
import { doorTo } from './door-to.ts'
import { openWardInTime, type WardInTime } from './ward-in-time.ts'

/** A command somebody was told is on their phone. */
export interface Made {
  id: string
  name: CommandName
  phone: PhoneInNode
  /** The row it makes; for an edit the longitude it writes, which no other edit writes. */
  row: string
}

export interface Scene {
  ward: WardInTime
  people: People
  phones: PhoneInNode[]
  made: Made[]
  /** Commands their author gave up on purpose. */
  discarded: Set<string>
  wasPutBackByHand: boolean
  /** Requests that did not simply go through. */
  troubles: number
  /** A number no other fact has. */
  next: () => number
  close: () => Promise<void>
}

async function openPhoneOf(ward: WardInTime, personId: string, parts: string[] = []): Promise<PhoneInNode> {
  const phone = await openPhoneInNode(personId)
  await pull(phone.store(), doorTo(ward))
  for (const part of parts) await openPart(phone.store(), part)
  await pull(phone.store(), doorTo(ward))
  return phone
}

/** A lane of six homes for a colleague to walk. */
const newLane = `
  with lane as (
    insert into public.streets (id, neighbourhood_id, ward_id, name, name_key)
    values (gen_random_uuid(), $1, $2, 'Hẻm ' || $4::text, 'hẻm ' || $4::text) returning id
  ), part as (
    insert into public.parts (id, street_id, neighbourhood_id, ward_id, kind)
    select gen_random_uuid(), id, $1, $2, 'whole' from lane returning id, street_id
  ), homes as (
    insert into public.households (id, street_id, part_id, neighbourhood_id, ward_id, number, number_key)
    select private.household_id(part.street_id, home::text, '', '', ''), part.street_id, part.id, $1, $2, home::text, home::text
    from part, generate_series(1, 6) as home
  )
  insert into public.assignments (part_id, profile_id) select id, $3 from part`

/** One team: two walk the odd side, the third leads and has opened it; `more` colleagues have a lane each. */
export async function openScene({ more = 0 } = {}): Promise<Scene> {
  const ward = await openWardInTime()
  const account = (name: string) => createAccount(ward.sql, name)
  const settled = { sql: ward.sql, createAccount: account }
  const people = await settlePeople({
    ...settled,
    connection: { runScript: (script) => ward.connection().runScript(script) },
  })
  const others: string[] = []
  for (let number = 1; number <= more; number += 1) {
    const colleague = await createPerson(settled, `colleague${number}`, teams.community, 'ambassador')
    await ward.sql(newLane, [places.here, places.ward, colleague, number])
    others.push(colleague)
  }
  const shared = [places.odd, people.ambassadorOff]
  await ward.sql('insert into public.assignments (part_id, profile_id) values ($1, $2)', shared)
  const phones = [
    await openPhoneOf(ward, people.ambassadorOn),
    await openPhoneOf(ward, people.ambassadorOff),
    await openPhoneOf(ward, people.lead, [places.odd]),
  ]
  for (const id of others) phones.push(await openPhoneOf(ward, id))
  let number = 0
  return {
    ward,
    people,
    phones,
    made: [],
    discarded: new Set(),
    wasPutBackByHand: false,
    troubles: 0,
    next: () => (number += 1),
    close: async () => {
      for (const phone of phones) await phone.forget()
      await ward.close()
    },
  }
}
