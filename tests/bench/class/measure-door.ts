import type { Page } from '@playwright/test'
import { vi as words } from '../../../src/i18n/class-door/vi.ts'
import { signIn, waitUntilReadyOffline } from '../../journeys/sign-in.ts'
import type { Signal } from '../../journeys/signal.ts'
import { calmest, median, percentile } from '../store/percentile.ts'
import { startPhone } from '../store/phone.ts'
import { type Press, watchDoor } from './door-watch.ts'
import { enrolled } from './lay-class.ts'

/** As helpers type: names without marks, and last digits. */
const typed = ['diep', 'nguyen', 'huynh an', '417', '03', 'tran thi y', 'x']
const checkIns = 200
const rounds = 3

/** What the page tells of a press, once it has it. */
type Told = (press: () => Promise<void>) => Promise<Press>

async function listen(page: Page): Promise<Told> {
  let hear: (press: Press) => void = () => undefined
  await page.exposeFunction('tellPress', (press: Press) => hear(press))
  return async (press) => {
    const { promise, resolve } = Promise.withResolvers<Press>()
    hear = resolve
    await press()
    return promise
  }
}

/** Each key from its press until the roster it leaves is on the screen; in ms. */
async function search(page: Page, told: Told): Promise<number[]> {
  const field = page.getByRole('searchbox')
  const times: number[] = []
  for (const text of typed) {
    await field.focus()
    const keys = [...text].map((key) => (key === ' ' ? 'Space' : key))
    for (const key of [...keys, ...keys.map(() => 'Backspace')]) {
      const { pressed, painted } = await told(() => page.keyboard.press(key))
      times.push((painted ?? Number.NaN) - pressed)
    }
  }
  return times
}

interface Arrival {
  /** Until the line says so and it is safe on the phone. */
  written: number
  /** Until a frame has answered the press. */
  answered: number
}

/** Time in which nobody lets in the next one; in ms. */
const breath = 200

/** Nobody presses in the same breath as the one before was written: the page has come to rest by then. */
const rest = (page: Page) =>
  page.evaluate((pause) => {
    const { promise, resolve } = Promise.withResolvers<void>()
    setTimeout(() => requestIdleCallback(() => resolve()), pause)
    return promise
  }, breath)

/** Somebody found by their last digits, and one press; in ms. */
async function checkIn(page: Page, told: Told, digits: string): Promise<Arrival> {
  await page.getByRole('searchbox').fill(digits)
  await rest(page)
  const box = page.getByRole('main').getByRole('checkbox', { checked: false }).first()
  const { x, y, width, height } = (await box.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  const { pressed, painted, shown, stored } = await told(() => page.mouse.click(x + width / 2, y + height / 2))
  const nothing = Number.NaN
  return { written: Math.max(shown ?? nothing, stored ?? nothing) - pressed, answered: (painted ?? nothing) - pressed }
}

const digitsOf = (place: number) =>
  String(place * 7919)
    .padStart(8, '0')
    .slice(-3)

/** One phone at the door of a full class, without a signal, four times slower than this machine. */
export async function measureDoor({ url, signal, memory }: { url: string; signal: Signal; memory: string }) {
  const { page, close } = await startPhone(memory)
  await page.addInitScript(watchDoor)
  const told = await listen(page)
  await signIn(page, { url, name: 'hanh' })
  await waitUntilReadyOffline(page)
  await page.locator('a[href$="/door"]').first().click()
  await page.getByText(words.roster.more(enrolled - 20)).waitFor()
  await signal.lose()
  // A phone has no mouse that might rest on the lines.
  await page.mouse.move(0, 5_000)
  const searches: number[][] = []
  for (let round = 0; round < rounds; round += 1) searches.push(await search(page, told))
  const arrivals: Arrival[] = []
  for (let place = 1; place <= checkIns; place += 1) arrivals.push(await checkIn(page, told, digitsOf(place)))
  await page.getByRole('searchbox').fill('')
  await page.getByText(words.door.arrived(checkIns)).waitFor()
  await close()
  const written = arrivals.map((arrival) => arrival.written)
  const answered = arrivals.map((arrival) => arrival.answered)
  return {
    roster_search_ms: calmest(searches, 0.95),
    roster_search_p50_ms: median(searches.flat()),
    roster_search_p95_of_rounds_ms: searches.map((times) => percentile(times, 0.95)),
    check_in_shown_p50_ms: median(written),
    check_in_shown_p95_ms: percentile(written, 0.95),
    check_in_answered_p95_ms: percentile(answered, 0.95),
  }
}
