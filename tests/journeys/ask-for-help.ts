import { randomUUID } from 'node:crypto'
import type { ServedWard } from '../database/harness.ts'

interface HalfDays {
  days: { day: string; halves: { half: string; is_free: boolean }[] }[]
}
interface Answer {
  outcome: string
  code?: string
  booking?: { status: string; hour: string | null; comes: string | null }
}

/** As the page of a resident asks the ward: over the network, without an account. */
export async function askAsAnybody<Said>(ward: ServedWard, name: string, given: object): Promise<Said> {
  const { publishableKey } = (await (await fetch(`${ward.url}/config.json`)).json()) as { publishableKey: string }
  const answer = await fetch(`${ward.url}/rest/v1/rpc/${name}`, {
    method: 'POST',
    headers: { apikey: publishableKey, 'content-type': 'application/json' },
    body: JSON.stringify(given),
  })
  return (await answer.json()) as Said
}

export interface Resident {
  called: string
  phone: string
  /** Where there is one; else the home is described. */
  number?: string
  place_words?: string
  /** Not on a street of cô Hạnh's. */
  isElsewhere?: boolean
}

export interface Asked {
  id: string
  neighbourhood_id: string
  code: string
  last4: string
}

/** A street of Khu vực 3 by whether cô Hạnh walks it. */
const street = `select street.id, street.neighbourhood_id from public.streets as street
  join public.areas as area on area.id = street.neighbourhood_id and area.name = 'Khu vực 3'
  where $1 = exists (
    select from public.parts as part join public.assignments as held on held.part_id = part.id and held.ended_at is null
    join public.profiles as walker on walker.id = held.profile_id
    where part.street_id = street.id and walker.sign_in_name = 'hanh')
  order by street.name = 'Hẻm 12 Nguyễn Trãi' desc, street.name limit 1`

async function freeHalfDays(ward: ServedWard, neighbourhood_id: string) {
  const { days } = await askAsAnybody<HalfDays>(ward, 'help_half_days', { neighbourhood_id })
  return days.flatMap(({ day, halves }) => halves.flatMap(({ half, is_free }) => (is_free ? [{ day, half }] : [])))
}

/** Books the first half-day with a place in it. */
export async function askForHelp(
  ward: ServedWard,
  { number, place_words, isElsewhere = false, ...who }: Resident,
): Promise<Asked> {
  const [here] = await ward.sql<{ id: string; neighbourhood_id: string }>(street, [!isElsewhere])
  const { neighbourhood_id } = here!
  const [soonest] = await freeHalfDays(ward, neighbourhood_id)
  const consent = await askAsAnybody<{ consent_text: { id: string } }>(ward, 'help_start', {})
  const request = {
    request_id: randomUUID(),
    neighbourhood_id,
    ...(number === undefined ? { place_words } : { street_id: here!.id, number }),
    wishes: ['vneid', 'call_zalo'],
    ...soonest,
    ...who,
    consent_text_id: consent.consent_text.id,
    language: 'vi',
  }
  const { code = '', outcome } = await askAsAnybody<Answer>(ward, 'request_help', { request })
  if (outcome !== 'booked') throw new Error(`The ward answered ${outcome}.`)
  const [booking] = await ward.sql<{ id: string }>(
    'select booking_id as id from private.booking_codes where code = $1',
    [code],
  )
  return { id: booking!.id, neighbourhood_id, code, last4: who.phone.slice(-4) }
}

/** What the resident's page says of it. */
export async function seenByResident(ward: ServedWard, { code, last4 }: Asked) {
  return (await askAsAnybody<Answer>(ward, 'find_booking', { code, phone_last4: last4 })).booking
}

export const cancelledByResident = (ward: ServedWard, { code, last4 }: Asked) =>
  askAsAnybody<Answer>(ward, 'cancel_booking', { code, phone_last4: last4, reason: 'no_need' })

/** To the last half-day with a place in it. */
export async function movedByResident(ward: ServedWard, { code, last4, neighbourhood_id }: Asked) {
  const given = { code, phone_last4: last4, ...(await freeHalfDays(ward, neighbourhood_id)).at(-1) }
  return (await askAsAnybody<Answer>(ward, 'move_booking', given)).outcome
}

/** Of the demo ward, by the name they sign in with. */
async function personOf(ward: ServedWard, name: string): Promise<string> {
  const [person] = await ward.sql<{ id: string }>('select id from public.profiles where sign_in_name = $1', [name])
  return person!.id
}

export async function answerAs(ward: ServedWard, name: string, { id }: Asked, answer: 'accept' | 'decline') {
  const person = ward.as(await personOf(ward, name))
  const [said] = await person.sql<{ said: Answer }>('select public.answer_booking($1, $2) as said', [id, answer])
  return said!.said.outcome
}

export async function assignAs(ward: ServedWard, lead: string, { id }: Asked, walker: string) {
  const person = ward.as(await personOf(ward, lead))
  const given = [id, await personOf(ward, walker)]
  const [said] = await person.sql<{ said: Answer }>('select public.assign_booking($1, $2) as said', given)
  return said!.said.outcome
}

/** Its hour comes, in so many minutes or just before today ends. */
export const bringToToday = (ward: ServedWard, { id }: Asked, minutes = 60) =>
  ward.sql(
    `update public.bookings set status = 'scheduled', day = private.day_of(now()), starts_at = hour, ends_at = hour + interval '1 hour'
     from (select least(now() + $2 * interval '1 minute', (private.day_of(now()) + time '23:59') at time zone 'Asia/Ho_Chi_Minh') as hour) as soon
     where id = $1`,
    [id, minutes],
  )
