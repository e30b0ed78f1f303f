import type { Command, Answer } from '../../database/sent-commands.ts'
import type { PullAnswer, Scopes } from '../../database/pulled.ts'
import { signInAddress } from '../../../supabase/embedded/demo-people.ts'

export type Phone = {
  /** Until the batch is answered; how often it had to be sent again is in `retries`. */
  push: (commands: Command[]) => Promise<Answer[]>
  /** Page after page below one horizon, as a phone does; returns its cursors and how many rows came. */
  pull: (scopes: Scopes) => Promise<Pulled>
  retries: () => number
}
export type Pulled = { scopes: Scopes; rows: number }

/** What a phone tries again and this benchmark counts: broken deadlocks and lost races. */
const passing = new Set(['40P01', '40001'])

class BenchProblem extends Error {}

export async function signIn(url: string, signInName: string): Promise<Phone> {
  const { publishableKey } = (await answerOf(await fetch(`${url}/config.json`))) as { publishableKey: string }
  const headers = { apikey: publishableKey, 'Content-Type': 'application/json' }
  const post = (path: string, body: unknown, more: Record<string, string> = {}) =>
    reach(`${url}${path}`, { method: 'POST', headers: { ...headers, ...more }, body: JSON.stringify(body) })
  const session = await post('/auth/v1/token?grant_type=password', {
    email: signInAddress(signInName),
    password: 'tung-nha-demo',
  })
  const { access_token: token } = (await answerOf(session)) as { access_token: string }
  let retries = 0
  const ask = async (door: string, body: unknown): Promise<unknown> => {
    const response = await post(`/rest/v1/rpc/${door}`, body, { Authorization: `Bearer ${token}` })
    if (response.ok) return response.json()
    const { code, message } = (await response.json()) as { code: string; message: string }
    if (!passing.has(code)) throw new BenchProblem(`${door} of ${signInName} was answered ${code}: ${message}`)
    retries += 1
    return ask(door, body)
  }
  return {
    push: async (commands) => (await ask('apply_commands', { commands })) as Answer[],
    pull: (scopes) => pullAll((request) => ask('pull_changes', { request }) as Promise<PullAnswer>, scopes),
    retries: () => retries,
  }
}

/** Twice: the server closes a connection that has been idle for 5 s, maybe just while the next request leaves. */
const reach = (url: string, request: RequestInit): Promise<Response> =>
  fetch(url, request)
    .catch(() => fetch(url, request))
    .catch((error: unknown) => {
      throw new BenchProblem(`${url} could not be reached: ${String((error as Error).cause ?? error)}`)
    })

async function answerOf(response: Response): Promise<unknown> {
  if (!response.ok) throw new BenchProblem(`${response.url} was answered ${response.status}: ${await response.text()}`)
  return response.json()
}

async function pullAll(ask: (request: unknown) => Promise<PullAnswer>, scopes: Scopes): Promise<Pulled> {
  const standing = { ...scopes }
  let horizon: number | undefined
  let rows = 0
  for (;;) {
    const answer = await ask({ app_schema: 1, horizon, scopes: standing })
    for (const page of answer.pages) standing[page.scope] = page.cursor
    rows += answer.pages.reduce((sum, page) => sum + page.count, 0)
    if (answer.is_finished) return { scopes: standing, rows }
    horizon = answer.horizon
  }
}
