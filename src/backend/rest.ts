import { PostgrestClient } from '@supabase/postgrest-js'
import * as v from 'valibot'
import { loadConfig, type Config } from './config.ts'
import type { Database } from './database.ts'
import { BackendFailure, failureOfStatus } from './failure.ts'
import { patientFetch } from './patient-fetch.ts'
import type { Asking } from './requests.ts'
import { renewToken, sessionToken } from './session.ts'

let config: Promise<Config> | null = null

function settings() {
  config ??= loadConfig().catch((error: unknown) => {
    config = null
    throw error
  })
  return config
}

export type RestClient = PostgrestClient<Database>

async function restClient(asking: Asking | undefined): Promise<RestClient> {
  const [{ supabaseUrl, publishableKey }, { token, profileId }] = await Promise.all([settings(), sessionToken()])
  if (asking !== undefined && asking.profileId !== profileId) throw new BackendFailure('signed-out')
  return new PostgrestClient<Database>(`${supabaseUrl}/rest/v1`, {
    headers: { apikey: publishableKey, Authorization: `Bearer ${token}` },
    fetch: patientFetch,
  })
}

interface Reply {
  data: unknown
  error: { message: string; code?: string } | null
  status: number
}

interface Request<Shape extends v.GenericSchema> {
  shape: Shape
  send: (rest: RestClient) => PromiseLike<Reply>
  asking?: Asking | undefined
}

async function reply({ send, asking }: Pick<Request<v.GenericSchema>, 'send' | 'asking'>): Promise<Reply> {
  const rest = await restClient(asking)
  return Promise.resolve(send(rest)).catch(() => {
    throw new BackendFailure('offline')
  })
}

/** A portal's page is no answer of ours: its error carries no code of the server. */
const problem = ({ error, status }: Reply) =>
  error?.code
    ? new BackendFailure(failureOfStatus(status), error.message)
    : new BackendFailure(failureOfStatus(status === 401 ? 401 : 0))

/** Sends, renews the token once if it was refused, and believes only an answer of the right shape. */
export async function ask<Shape extends v.GenericSchema>(request: Request<Shape>): Promise<v.InferOutput<Shape>> {
  let answer = await reply(request)
  if (answer.status === 401) {
    await renewToken()
    answer = await reply(request)
  }
  if (answer.error) throw problem(answer)
  const parsed = v.safeParse(request.shape, answer.data)
  if (!parsed.success) throw new BackendFailure('offline')
  return parsed.output
}
