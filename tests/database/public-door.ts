import { randomInt } from 'node:crypto'
import { openHours } from './asked-help.ts'
import { createAccount, serve, type ServedWard } from './harness.ts'
import { settlePeople } from './people.ts'

export type Said = { status: number; text: string; type: string | null }

export type PublicDoor = {
  ward: ServedWard
  /** Everything that came back over the wire. */
  said: Said[]
  ask: (path: string, init?: RequestInit) => Promise<Said>
  /** A function, called as the pages of the residents call it; a body that is text already goes as it is. */
  call: (name: string, body: unknown, headers?: Record<string, string>) => Promise<Said>
}

/** The real server with a peopled ward, and who knows no more of it than its public key. */
export async function openPublicDoor(): Promise<PublicDoor> {
  const ward = await serve()
  await settlePeople({ ...ward, createAccount: (name) => createAccount(ward.sql, name) })
  await openHours(ward.sql, 50)
  const config = await fetch(`${ward.url}/config.json`)
  const { publishableKey: apikey } = (await config.json()) as { publishableKey: string }
  const said: Said[] = []
  async function ask(path: string, init: RequestInit = {}) {
    // A connection kept for later may be closed by the server at the moment it is used again.
    const headers = { apikey, Connection: 'close', 'Content-Type': 'application/json', ...init.headers }
    const response = await fetch(`${ward.url}${path}`, { ...init, headers })
    const answer = { status: response.status, text: await response.text(), type: response.headers.get('Content-Type') }
    said.push(answer)
    return answer
  }
  const call = (name: string, body: unknown, headers: Record<string, string> = {}) =>
    ask(`/rest/v1/rpc/${name}`, {
      method: 'POST',
      headers,
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  return { ward, said, ask, call }
}

export const answerIn = ({ text }: Said) => JSON.parse(text) as { outcome: string }

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

/** How often each outcome came. */
export function countOf(answers: { outcome: string }[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { outcome } of answers) counts[outcome] = (counts[outcome] ?? 0) + 1
  return counts
}

export const anyCode = () => Array.from({ length: 6 }, () => '23456789abcdefghjkmnpqrstuvwxyz'[randomInt(31)]).join('')

const anyAddress = () => Array.from({ length: 4 }, () => randomInt(1, 255)).join('.')
const forwarding = ['X-Forwarded-For', 'X-Real-IP', 'Forwarded', 'CF-Connecting-IP', 'True-Client-IP', 'X-Client-IP']
/** Every header that some proxy tells an address in, each with another lie. */
export const madeUpAddress = () => Object.fromEntries(forwarding.map((name) => [name, anyAddress()]))
