import { type Browser, type Page, expect } from '@playwright/test'
import { vi as attending } from '../../src/i18n/attending/vi.ts'
import { vi } from '../../src/i18n/residents/vi.ts'
import { callOf } from '../database/asked-help.ts'
import type { ServedWard } from '../database/harness.ts'
import { type Given, type HeldClass, hoursFromNow } from '../database/held-classes.ts'
import { expectWholeAccessible } from './accessible.ts'
import { classSoon, neighbourhoodOf, profileOf } from './class-at-door.ts'

export const { enrol, slip, mine } = attending

export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

/** Tomorrow at one place with so many seats, near the market; hosts and helpers are those of the demo ward. */
export async function classTomorrow(ward: ServedWard, capacity: number, given: Given = {}): Promise<HeldClass> {
  const place = { name: 'Nhà văn hóa Khu vực 3', place_words: 'cạnh chợ', lon: 105.78, lat: 10.03 }
  return classSoon(ward, {
    starts_at: hoursFromNow(24),
    ends_at: hoursFromNow(26),
    venues: [{ ...place, neighbourhood_id: await neighbourhoodOf(ward.sql), capacity }],
    ...given,
  })
}

export interface Neighbour {
  called: string
  phone: string
  /** One, where it is not said. */
  people?: number
}

export async function fillIn(page: Page, { called, phone, people = 1 }: Neighbour) {
  await page.getByLabel(enrol.called, { exact: true }).fill(called)
  await page.getByLabel(enrol.phone).fill(phone)
  for (let more = 1; more < people; more += 1) await button(page, enrol.more).click()
}

/** From the short link to the slip. */
export async function enrolOnScreen(page: Page, link: string, who: Neighbour) {
  await page.goto(link)
  await fillIn(page, who)
  await button(page, enrol.agree).click()
  await expect(page.getByText(slip.code)).toBeVisible()
}

/** A phone of their own, which keeps what is theirs. */
export const phoneOf = async (browser: Browser): Promise<Page> =>
  (await browser.newContext({ viewport: { width: 412, height: 915 } })).newPage()

/** As the code on the slip is opened on any phone. */
export async function openSeat(page: Page, url: string, { code, last4 }: { code: string; last4: string }) {
  await page.goto(`${url}/help/enrolment?code=${code}`)
  await page.getByLabel(vi.found.last4).fill(last4)
  await button(page, mine.find).click()
}

export async function asLead<Answer>(ward: ServedWard, call: string, given: unknown[]): Promise<Answer> {
  return callOf<Answer>(ward.as(await profileOf(ward.sql, 'binh')).sql, call, given)
}

/** To be looked at by somebody, and by axe. */
export async function look(page: Page, name: string) {
  await page.evaluate(() => scrollTo(0, 0))
  await page.screenshot({ path: `test-results/screens/${name}.png`, fullPage: true })
  await expectWholeAccessible(page, name)
}
