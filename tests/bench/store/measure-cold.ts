import { expect } from '@playwright/test'
import type { BenchWard } from './bench-ward.ts'
import { median } from './percentile.ts'
import { startPhone } from './phone.ts'

const starts = 5

/** Runs in the app's window before its own scripts: notes when the first door of the walk list has been drawn. */
function noteFirstDoor() {
  const look = () => {
    if (document.querySelector('main a[href$="/visit"].row') === null) return
    watching.disconnect()
    requestAnimationFrame(() => document.documentElement.setAttribute('data-doors-at', String(performance.now())))
  }
  const watching = new MutationObserver(look)
  watching.observe(document, { childList: true, subtree: true })
}

/** Runs in the app's window: whether what Today worked out has been put by for the next start. */
function isRemembered() {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const look = (name: string) => {
    const opening = indexedDB.open(name)
    opening.addEventListener('success', () => {
      const ofWalk = IDBKeyRange.bound('walk ', 'walk ~')
      const counting = opening.result.transaction('readings').objectStore('readings').count(ofWalk)
      counting.addEventListener('success', () => {
        opening.result.close()
        resolve(counting.result > 0)
      })
    })
  }
  void indexedDB.databases().then((known) => look(known.find(({ name }) => name?.startsWith('tungnha-'))?.name ?? ''))
  return promise
}

/**
 * Each time a new browser process without a signal: the service worker answers, the walk comes out of the store. First as
 * after a night's changes, everything worked out anew; then as usual, after Today has once stood still for a moment.
 */
export async function measureCold({ url, signal, memory }: BenchWard, synced: string) {
  const phone = memory('cold', synced)
  await signal.lose()

  async function start(untilRemembered = false): Promise<number> {
    const { page, close } = await startPhone(phone)
    await page.addInitScript(noteFirstDoor)
    await page.goto(url)
    const drawn = page.locator('html[data-doors-at]')
    await drawn.waitFor()
    if (untilRemembered) await expect.poll(() => page.evaluate(isRemembered)).toBe(true)
    const at = Number(await drawn.getAttribute('data-doors-at'))
    await close()
    return at
  }
  const startOften = async () => {
    const times: number[] = []
    for (let turn = 0; turn < starts; turn += 1) times.push(await start())
    return median(times)
  }
  const cold_after_changes_ms = await startOften()
  await start(true)
  const cold_offline_ms = await startOften()
  await signal.find()
  return { cold_offline_ms, cold_after_changes_ms }
}
