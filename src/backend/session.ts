import { AuthClient, isAuthError, isAuthRetryableFetchError } from '@supabase/auth-js'
import { loadConfig } from './config.ts'
import { BackendFailure, failureOfStatus } from './failure.ts'
import { patientFetch } from './patient-fetch.ts'
import { SignInFailure } from './sign-in-failure.ts'

const sessionKey = 'tungnha-session'
type Client = InstanceType<typeof AuthClient>
let opened: Promise<Client> | null = null

async function openClient() {
  const { supabaseUrl, publishableKey } = await loadConfig()
  return new AuthClient({
    url: `${supabaseUrl}/auth/v1`,
    headers: { apikey: publishableKey },
    storageKey: sessionKey,
    detectSessionInUrl: false,
    autoRefreshToken: false,
    persistSession: true,
    storage: localStorage,
    fetch: patientFetch,
  })
}

/** One client for this tab; a failed start is tried again by the next call. */
function client(): Promise<Client> {
  opened ??= openClient().catch((error: unknown) => {
    opened = null
    throw error
  })
  return opened
}

const wrongCredentials = new Set(['invalid_credentials', 'invalid_grant', 'user_not_found'])
const takenNames = new Set(['user_already_exists', 'email_exists'])

function signInProblem(error: unknown): Error {
  if (!isAuthError(error)) return new BackendFailure('offline')
  if (isAuthRetryableFetchError(error)) return new BackendFailure('offline')
  const code = error.code ?? ''
  if (wrongCredentials.has(code)) return new SignInFailure('wrong-password')
  if (takenNames.has(code)) return new SignInFailure('name-taken')
  if (code === 'weak_password') return new SignInFailure('password-too-short')
  return new BackendFailure(failureOfStatus(error.status ?? 0), code)
}

interface Credentials {
  email: string
  password: string
}

export async function openSession(credentials: Credentials): Promise<string> {
  const { data, error } = await (await client()).signInWithPassword(credentials)
  if (error) throw signInProblem(error)
  return data.user.id
}

export async function makeAccount(credentials: Credentials): Promise<string> {
  const { data, error } = await (await client()).signUp(credentials)
  if (error) throw signInProblem(error)
  // A server that hides whether a name exists answers with a user and no session.
  if (data.user === null || data.session === null) throw new SignInFailure('name-taken')
  return data.user.id
}

export async function endSession(): Promise<void> {
  await (await client()).signOut({ scope: 'local' })
}

/** A token that is still good, and whose it is. An expired one is renewed; that no network answers is not “signed out”. */
export async function sessionToken(): Promise<{ token: string; profileId: string }> {
  const { data, error } = await (await client()).getSession()
  if (data.session) return { token: data.session.access_token, profileId: data.session.user.id }
  if (error && (isAuthRetryableFetchError(error) || !isAuthError(error))) {
    // A client that failed to renew answers so for a minute, network or not: the next try gets a new one.
    opened = null
    throw new BackendFailure('offline')
  }
  throw new BackendFailure('signed-out')
}

/** After the server refused a token: try one renewal before asking the person to sign in again. */
export async function renewToken(): Promise<void> {
  const { error } = await (await client()).refreshSession()
  if (error) throw new BackendFailure(isAuthRetryableFetchError(error) ? 'offline' : 'signed-out')
}
