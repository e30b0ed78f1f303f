import * as v from 'valibot'
import { BackendFailure } from './failure.ts'

const tiles = v.union([
  v.pipe(
    v.string(),
    v.transform((url) => ({ url, attribution: '' })),
  ),
  v.object({ url: v.string(), attribution: v.string() }),
])

const configShape = v.object({
  supabaseUrl: v.pipe(v.string(), v.url()),
  publishableKey: v.pipe(v.string(), v.minLength(1)),
  schemaVersion: v.pipe(
    v.union([v.string(), v.number()]),
    v.transform((version) => String(version)),
  ),
  tiles: v.optional(tiles),
  signInDomain: v.optional(v.string()),
})

export type Config = v.InferOutput<typeof configShape>

const storageKey = 'tungnha-config'

/** The deployment's settings. A captive portal's page never replaces the last good ones. */
export async function loadConfig(): Promise<Config> {
  const fresh = v.safeParse(configShape, await fetchConfig())
  if (fresh.success) {
    localStorage.setItem(storageKey, JSON.stringify(fresh.output))
    return fresh.output
  }
  const kept = v.safeParse(configShape, JSON.parse(localStorage.getItem(storageKey) ?? 'null'))
  if (kept.success) return kept.output
  throw new BackendFailure('offline')
}

const fetchConfig = async (): Promise<unknown> =>
  fetch('/config.json', { signal: AbortSignal.timeout(8_000) }).then(
    (response) => (response.ok ? response.json().catch(() => null) : null),
    () => null,
  )
