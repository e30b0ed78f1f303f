import { randomInt } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest'
import type { Sql } from '../../supabase/embedded/sql.ts'
import { anyPhone, askHelp, type Asked, dayAhead, openHours, requestOf } from './asked-help.ts'
import { createAccount, serve, type ServedWard } from './harness.ts'
import { places, settlePeople } from './people.ts'

type Said = { status: number; text: string; type: string | null }

const victim = { called: 'bà Nguyễn Thị Kín', phone: '0987 123 465', place_words: 'cổng xanh sau đình' }
const secrets = ['Thị Kín', '987123465', '987 123 465', 'cổng xanh']
const fromInside = /pg_catalog|violates|constraint|relation "|plpgsql|node_modules|\.[jt]s:\d|private\./u

/**
 * The real server with a peopled ward, one booking on the phone …3465, and a script that knows no more than the public key.
 * After each test the service still answers, and neither an answer nor a line of its log told about that booking.
 */
export function usePublicDoor() {
  let ward: ServedWard
  let apikey: string
  let code = ''
  let leadId = ''
  const said: Said[] = []
  const printed = (['error', 'warn', 'log'] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation(() => {}),
  )

  async function ask(path: string, init: RequestInit = {}): Promise<Said> {
    // A connection kept for later may be closed by the server at the moment it is used again.
    const headers = { apikey, Connection: 'close', 'Content-Type': 'application/json', ...init.headers }
    const response = await fetch(`${ward.url}${path}`, { ...init, headers })
    const answer = { status: response.status, text: await response.text(), type: response.headers.get('Content-Type') }
    said.push(answer)
    return answer
  }
  /** A function, called as the pages of the residents call it; a body that is text already goes as it is. */
  const call = (name: string, body: unknown, headers: Record<string, string> = {}) =>
    ask(`/rest/v1/rpc/${name}`, {
      method: 'POST',
      headers,
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })

  beforeAll(async () => {
    ward = await serve()
    ;({ lead: leadId } = await settlePeople({ ...ward, createAccount: (name) => createAccount(ward.sql, name) }))
    await openHours(ward.sql, 50)
    const config = await fetch(`${ward.url}/config.json`)
    apikey = ((await config.json()) as { publishableKey: string }).publishableKey
  })
  afterAll(async () => {
    for (const spy of printed) spy.mockRestore()
    await ward.close()
  })
  beforeEach(async () => {
    said.length = 0
    code = (await askHelp(ward.as(null).sql, requestOf(victim))).code ?? ''
    await ward.sql('delete from private.public_attempts')
  })
  afterEach(async () => {
    expect(await call('help_start', { area: places.here })).toMatchObject({ status: 200 })
    const log = JSON.stringify(printed.map(({ mock }) => mock.calls))
    expect(secrets.filter((secret) => log.includes(secret) || said.some(({ text }) => text.includes(secret)))).toEqual(
      [],
    )
    expect(said.filter(({ text }) => fromInside.test(text))).toEqual([])
    await ward.sql('update private.server_state set trusted_address_header = null')
    await ward.sql('truncate public.bookings cascade')
  })

  const sql: Sql = (text, parameters) => ward.sql(text, parameters)
  const anyone: Sql = (text, parameters) => ward.as(null).sql(text, parameters)
  /** As `anyone`, several calls in one transaction. */
  const together = <Result>(work: (sql: Sql) => Promise<Result>) => ward.as(null).transaction(work)
  const lead: Sql = (text, parameters) => ward.as(leadId).sql(text, parameters)
  return { ask, call, sql, anyone, together, lead, code: () => code }
}

export const answerIn = ({ text }: Said) => JSON.parse(text) as { outcome: string }

/** Of anybody, for one of the next fourteen mornings and afternoons. */
export const anyRequest = (turn = 0): Asked =>
  requestOf({ phone: anyPhone(), half: turn % 2 ? 'morning' : 'afternoon', day: dayAhead(1 + (turn % 14)) })

/** Sixteen at a time, as a script on one machine would. */
export async function hammer<Made>(times: number, ask: (turn: number) => Promise<Made>): Promise<Made[]> {
  const answers: Made[] = []
  let next = 0
  const worker = async () => {
    for (let turn = next++; turn < times; turn = next++) answers.push(await ask(turn))
  }
  await Promise.all(Array.from({ length: 16 }, worker))
  return answers
}

export const anyCode = () => Array.from({ length: 6 }, () => '23456789abcdefghjkmnpqrstuvwxyz'[randomInt(31)]).join('')

const anyAddress = () => Array.from({ length: 4 }, () => randomInt(1, 255)).join('.')
const forwarding = ['X-Forwarded-For', 'X-Real-IP', 'Forwarded', 'CF-Connecting-IP', 'True-Client-IP', 'X-Client-IP']
/** Every header that some proxy tells an address in, each with another lie. */
export const madeUpAddress = () => Object.fromEntries(forwarding.map((name) => [name, anyAddress()]))
