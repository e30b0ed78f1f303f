import { type Page, expect } from '@playwright/test'
import { vi as words } from '../../../src/i18n/class-door/vi.ts'
import { signIn, waitUntilReadyOffline } from '../../journeys/sign-in.ts'
import type { Signal } from '../../journeys/signal.ts'
import { percentile } from '../store/percentile.ts'
import { startPhone } from '../store/phone.ts'
import { type Press, watchDoor } from './door-watch.ts'
import { enrolled } from './lay-class.ts'

/** As helpers type: names without marks, and last digits. */
const typed = ['diep', 'nguyen', 'huynh an', '417', '03', 'tran thi y', 'x']
const checkIns = 200
const longest = { timeout: 180_000 }

const lastPress = (page: Page): Promise<Press | null> => page.evaluate(() => window.doorPresses.at(-1) ?? null)

async function seen(page: Page, isOver: (press: Press) => boolean): Promise<Press> {
  const found: { press: Press | null } = { press: null }
  await expect
    .poll(async () => {
      found.press = await lastPress(page)
      return found.press !== null && isOver(found.press)
    }, longest)
    .toBe(true)
  if (found.press === null) throw new Error('Nothing was pressed.')
  return found.press
}

/** Each key from its press until the roster it leaves is on the screen; in ms. */
async function search(page: Page): Promise<number[]> {
  const field = page.getByRole('searchbox')
  const times: number[] = []
  for (const text of typed) {
    await field.focus()
    const keys = [...text].map((key) => (key === ' ' ? 'Space' : key))
    for (const key of [...keys, ...keys.map(() => 'Backspace')]) {
      await page.keyboard.press(key)
      const { pressed, painted } = await seen(page, (press) => press.painted !== null)
      times.push((painted ?? Number.NaN) - pressed)
    }
  }
  return times
}

/** Somebody found by their last digits, and one press: until they are shown as here and are safe on the phone; in ms. */
async function checkIn(page: Page, digits: string): Promise<number> {
  await page.getByRole('searchbox').fill(digits)
  const box = page.getByRole('main').getByRole('checkbox', { checked: false }).first()
  await box.click()
  const { pressed, painted, stored } = await seen(page, (press) => press.painted !== null && press.stored !== null)
  return Math.max(painted ?? Number.NaN, stored ?? Number.NaN) - pressed
}

const digitsOf = (place: number) =>
  String(place * 7919)
    .padStart(8, '0')
    .slice(-3)

/** One phone at the door of a full class, without a signal, four times slower than this machine. */
export async function measureDoor({ url, signal, memory }: { url: string; signal: Signal; memory: string }) {
  const { page, close } = await startPhone(memory)
  await page.addInitScript(watchDoor)
  await signIn(page, { url, name: 'hanh' })
  await waitUntilReadyOffline(page)
  await page.locator('a[href$="/door"]').first().click()
  await page.getByText(words.roster.more(enrolled - 20)).waitFor()
  await signal.lose()
  const searches = await search(page)
  const times: number[] = []
  for (let place = 1; place <= checkIns; place += 1) times.push(await checkIn(page, digitsOf(place)))
  await page.getByRole('searchbox').fill('')
  await page.getByText(words.door.arrived(checkIns)).waitFor()
  await close()
  return {
    roster_search_ms: percentile(searches, 0.95),
    check_in_p50_ms: percentile(times, 0.5),
    check_in_p95_ms: percentile(times, 0.95),
  }
}
