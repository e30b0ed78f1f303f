import { PostgrestClient } from '@supabase/postgrest-js'
import * as v from 'valibot'
import { loadConfig, type Config } from './config.ts'
import type { Database, Json } from './database.ts'
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

const anybodysClient = async (): Promise<RestClient> => {
  const { supabaseUrl, publishableKey } = await settings()
  const headers = { apikey: publishableKey }
  return new PostgrestClient<Database>(`${supabaseUrl}/rest/v1`, { headers, fetch: patientFetch })
}

export const asJson = (value: object) => value as unknown as Json

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

const replyOf = (rest: RestClient, { send }: Pick<Request<v.GenericSchema>, 'send'>): Promise<Reply> =>
  Promise.resolve(send(rest)).catch(() => {
    throw new BackendFailure('offline')
  })

const reply = async (request: Pick<Request<v.GenericSchema>, 'send' | 'asking'>): Promise<Reply> =>
  replyOf(await restClient(request.asking), request)

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
  return believed(answer, request.shape)
}

/** For people without an account: what a resident may ask, or who forgot the password. */
export const askAsAnybody = async <Shape extends v.GenericSchema>(
  request: Pick<Request<Shape>, 'shape' | 'send'>,
): Promise<v.InferOutput<Shape>> => believed(await replyOf(await anybodysClient(), request), request.shape)

function believed<Shape extends v.GenericSchema>(answer: Reply, shape: Shape): v.InferOutput<Shape> {
  if (answer.error) throw problem(answer)
  const parsed = v.safeParse(shape, answer.data)
  if (!parsed.success) throw new BackendFailure('offline')
  return parsed.output
}
