import { loadConfig } from './config.ts'
import { BackendFailure, failureOfStatus } from './failure.ts'
import { patientFetch } from './patient-fetch.ts'

/**
 * Asks one of the functions open to everybody, without an account and without the clients of the volunteers' app.
 * Fails with a BackendFailure; whatever the function answers is an outcome, never a failure.
 */
export async function askWard<Found>(name: string, asked: object): Promise<Found> {
  const { supabaseUrl, publishableKey } = await loadConfig()
  const answer = await patientFetch(`${supabaseUrl}/rest/v1/rpc/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', apikey: publishableKey },
    body: JSON.stringify(asked),
  }).catch(() => {
    throw new BackendFailure('offline')
  })
  if (!answer.ok) throw new BackendFailure(failureOfStatus(answer.status))
  // A café's page in place of the ward is no answer.
  return answer.json().catch(() => {
    throw new BackendFailure('offline')
  })
}
