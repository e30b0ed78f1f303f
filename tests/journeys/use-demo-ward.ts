import { test } from '@playwright/test'
import type { ServedWard } from '../database/harness.ts'
import { serveDemoWard } from './ready-wards.ts'
import { type Signal, createSignal } from './signal.ts'

/** For one file of journeys: the demo ward behind a mast; the signal is back before each of them. */
export function useDemoWard(): { ward: () => ServedWard; signal: () => Signal } {
  let ward: ServedWard | undefined
  let signal: Signal | undefined
  const opened = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error('The ward opens before the first journey.')
    return thing
  }
  test.beforeAll(async () => {
    ward = await serveDemoWard()
    signal = await createSignal(ward.url)
  })
  test.afterEach(() => opened(signal).find())
  test.afterAll(async () => {
    await signal?.lose()
    await ward?.close()
  })
  return { ward: () => opened(ward), signal: () => opened(signal) }
}
