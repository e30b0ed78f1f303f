import type { Page } from '@playwright/test'
import { percentile } from '../store/percentile.ts'
import { startPhone } from '../store/phone.ts'
import { type Press, watchDoor } from './door-watch.ts'

const keys = 60
const writes = 100

const emptyPage = '<!doctype html><meta charset="utf-8" /><input type="search" /><p></p>'

/** Each key into an empty page until the next frame is drawn; in ms. */
async function pressKeys(page: Page, hearing: (hear: (press: Press) => void) => void): Promise<number[]> {
  const times: number[] = []
  await page.getByRole('searchbox').focus()
  for (let place = 0; place < keys; place += 1) {
    const { promise, resolve } = Promise.withResolvers<Press>()
    hearing(resolve)
    await page.keyboard.press(place % 2 ? 'a' : 'Backspace')
    const { pressed, painted } = await promise
    times.push((painted ?? Number.NaN) - pressed)
  }
  return times
}

/** One row asked for and one written, in one transaction that says so once it is on the disk; in ms. */
const writeRows = (page: Page): Promise<number[]> =>
  page.evaluate(async (count) => {
    const until = (target: IDBRequest | IDBTransaction, event: string) => {
      const { promise, resolve } = Promise.withResolvers<void>()
      target.addEventListener(event, () => resolve())
      return promise
    }
    const opening = indexedDB.open('bare', 1)
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('rows'))
    await until(opening, 'success')
    const times: number[] = []
    for (let place = 0; place < count; place += 1) {
      const begun = performance.now()
      const transaction = opening.result.transaction('rows', 'readwrite', { durability: 'strict' })
      const rows = transaction.objectStore('rows')
      await until(rows.get(place), 'success')
      rows.put({ place }, place)
      await until(transaction, 'complete')
      times.push(performance.now() - begun)
    }
    return times
  }, writes)

/** What no app could do better on this machine at this hour, on a phone as slow as the one at the door. */
export async function measureBare({ url, memory }: { url: string; memory: string }) {
  const { page, close } = await startPhone(memory)
  let hear: (press: Press) => void = () => undefined
  await page.exposeFunction('tellPress', (press: Press) => hear(press))
  await page.addInitScript(watchDoor)
  await page.route(url, (route) => route.fulfill({ contentType: 'text/html', body: emptyPage }))
  await page.goto(url)
  const pressed = await pressKeys(page, (next) => {
    hear = next
  })
  const written = await writeRows(page)
  await close()
  return {
    bare_key_p95_ms: percentile(pressed, 0.95),
    bare_write_p50_ms: percentile(written, 0.5),
    bare_write_p95_ms: percentile(written, 0.95),
  }
}
