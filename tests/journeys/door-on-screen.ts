import { type Page, expect } from '@playwright/test'
import { vi as doorWords } from '../../src/i18n/class-door/vi.ts'
import { vi as viOutbox } from '../../src/i18n/outbox/vi.ts'
import { vi } from '../../src/i18n/vi.ts'
import { type Phone, createPhone } from './phone.ts'
import { signIn, waitUntilReadyOffline } from './sign-in.ts'

const { roster, door, groups } = doorWords

/** Phones of helpers, forgotten together. */
export function createHelpersPhones(url: () => string) {
  const phones: Phone[] = []
  return {
    async open(name: string, camera: string[] = []) {
      const phone = createPhone(camera)
      phones.push(phone)
      const page = await phone.start()
      await signIn(page, { url: url(), name })
      await waitUntilReadyOffline(page)
      return { phone, page }
    },
    forget: () => Promise.all(phones.splice(0).map((phone) => phone.forget())),
  }
}

/** From today's card, as on the day itself. */
export async function openDoor(page: Page, { url, classId }: { url: string; classId: string }) {
  await page.goto(url)
  await page.locator(`a[href="/classes/${classId}/door"]`).click()
  await expect(page.getByText(door.arrived(0))).toBeVisible()
}

export const line = (page: Page, called: string) => page.getByRole('checkbox', { name: called })

export const arrived = (page: Page, people: number) =>
  expect(page.getByRole('heading', { name: door.arrived(people) })).toBeVisible()

export async function find(page: Page, typed: string) {
  await page.getByRole('searchbox', { name: roster.find }).fill(typed)
}

export const counter = (page: Page, group: keyof typeof groups) =>
  page.getByRole('group', { name: groups[group], exact: true })

export const press = (page: Page, group: keyof typeof groups, sign: 'more' | 'less') =>
  counter(page, group).getByRole('button', { name: vi.checkIn[sign] }).click()

/** Until the ward has everything. */
export async function send(page: Page, url: string) {
  await page.goto(`${url}/outbox`)
  await page.getByRole('button', { name: viOutbox.trySending }).click()
  await expect(page.getByText(viOutbox.nothing)).toBeVisible()
  await expect(page.getByRole('button', { name: viOutbox.trySending })).toBeEnabled()
}
