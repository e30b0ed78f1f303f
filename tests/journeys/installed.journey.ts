import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Locator, type Page, expect } from '@playwright/test'
import { vi as viOutbox } from '../../src/i18n/outbox/vi.ts'
import { vi } from '../../src/i18n/vi.ts'
import type { ServedWard } from '../database/harness.ts'
import { serveDemoWard } from './ready-wards.ts'
import { signIn, waitUntilReadyOffline } from './sign-in.ts'
import { type Signal, createSignal } from './signal.ts'
import { test } from './test.ts'

let ward: ServedWard
let signal: Signal
/** A copy of the built app, so that a new version can be put in its place. */
let distDir: string

test.beforeAll(async () => {
  distDir = mkdtempSync(join(tmpdir(), 'tung-nha-dist-'))
  cpSync('dist', distDir, { recursive: true })
  ward = await serveDemoWard({ distDir })
  signal = await createSignal(ward.url)
})
test.afterEach(() => signal.find())
test.afterAll(async () => {
  await signal.lose()
  await ward.close()
  rmSync(distDir, { recursive: true, force: true })
})

const strip = (page: Page) => page.locator('a.sync')
const logThis = (page: Page) => page.getByRole('link', { name: vi.today.logThis })

async function arrive(page: Page) {
  await signIn(page, { url: signal.url, name: 'hanh' })
  await expect(logThis(page)).toBeVisible()
  await waitUntilReadyOffline(page)
}

async function chooseAbsent(page: Page) {
  await page.getByRole('radio', { name: vi.outcomes.no_one_home }).check()
}

interface Manifest {
  name: string
  short_name: string
  lang: string
  icons: { src: string; purpose: string }[]
  shortcuts: { name: string; url: string }[]
}

test('the app can be put on the home screen, with its Vietnamese name, its icons and its shortcuts', async ({
  page,
}) => {
  await page.goto(signal.url)
  const address = await page.locator('link[rel="manifest"]').getAttribute('href')
  const answer = await page.request.get(new URL(address ?? '', signal.url).href)
  expect(answer.headers()['content-type']).toContain('manifest+json')
  const manifest = (await answer.json()) as Manifest
  expect(manifest).toMatchObject({ short_name: 'Từng Nhà', lang: 'vi', display: 'standalone' })
  expect(manifest.name).toContain('Từng Nhà')
  expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable')
  expect(manifest.shortcuts.map(({ name }) => name)).toContain(vi.today.tab)
  for (const { src } of manifest.icons) expect((await page.request.get(signal.url + src)).ok()).toBe(true)
})

test('without a signal every page of the walk opens again, from its address or by loading anew', async ({ page }) => {
  await arrive(page)
  await page.getByRole('link', { name: vi.street.tab, exact: true }).click()
  await page.locator('main a.row').first().click()
  const street = page.locator('a.door').first()
  await expect(street).toBeVisible()
  const streetAddress = page.url()
  await street.click()
  await expect(page.getByRole('link', { name: vi.household.logVisit })).toBeVisible()
  const homeAddress = page.url()

  await signal.lose()
  await page.reload()
  await expect(page.getByRole('link', { name: vi.household.logVisit })).toBeVisible()
  await page.goto(streetAddress)
  await expect(street).toBeVisible()
  await page.goto(`${signal.url}/streets`)
  await expect(page.getByText(/^Hẻm 12 Nguyễn Trãi/u)).toBeVisible()
  await page.goto(signal.url)
  await expect(logThis(page)).toBeVisible()
  await page.goto(`${homeAddress}/visit`)
  await expect(page.getByRole('button', { name: vi.common.saveOnPhone })).toBeVisible()
})

test('the phone says that it works without a signal, and whether it promised to keep what is recorded', async ({
  page,
}) => {
  await arrive(page)
  await page.getByRole('link', { name: vi.account.tab, exact: true }).click()
  await expect(page.getByText(vi.install.ready, { exact: true })).toBeVisible()
  await expect(page.getByText(vi.install.unknown)).toBeVisible()
  await page.getByRole('button', { name: vi.install.askPersistence }).click()
  const isGranted = await page.evaluate(() => navigator.storage.persist())
  await expect(page.getByText(isGranted ? vi.install.granted : vi.install.refused)).toBeVisible()
})

/** Until the browser has the new version beside the old one. */
async function fetchNewVersion(page: Page) {
  await page.evaluate(async () => {
    const registration = await (await navigator.serviceWorker.ready).update()
    const coming = registration.installing
    if (coming === null) return
    const { promise, resolve } = Promise.withResolvers<void>()
    coming.addEventListener('statechange', () => {
      if (coming.state === 'installed') resolve()
    })
    await promise
  })
  await expect.poll(() => isWaiting(page)).toBe(true)
}

const isWaiting = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting !== null)

/** Until the page goes: one such call at the wrong moment woke the old version, and the new one stayed waiting. */
const askTheWardAllTheTime = (page: Page) =>
  page.evaluate(() => {
    const ask = () => void fetch('/rest/v1/rpc/server_time', { method: 'POST' }).then(ask, ask)
    for (let calls = 0; calls < 8; calls += 1) ask()
  })

test('a new version waits while a form is open, then offers itself and comes when the person says so', async ({
  page,
}) => {
  await arrive(page)
  await logThis(page).click()
  await chooseAbsent(page)
  appendFileSync(join(distDir, 'service-worker.js'), '\n')
  await fetchNewVersion(page)
  await expect(page.getByText(vi.install.update)).toHaveCount(0)
  await expect(page.getByRole('radio', { name: vi.outcomes.no_one_home })).toBeChecked()

  await page.getByRole('button', { name: vi.common.saveOnPhone }).click()
  await expect(page.getByText(vi.install.update)).toBeVisible()
  await expect(strip(page)).toContainText(vi.sync.atWard(1))
  await askTheWardAllTheTime(page)
  const reloaded = page.waitForEvent('load')
  await page.getByRole('button', { name: vi.install.updateNow }).click()
  await reloaded
  await expect(logThis(page)).toBeVisible()
  expect(await isWaiting(page)).toBe(false)
  await expect(page.getByText(vi.install.update)).toHaveCount(0)
  await expect(strip(page)).toContainText(vi.sync.atWard(1))
})

test('whom the browser keeps waiting for the new version, a second press helps on', async ({ page }) => {
  await arrive(page)
  const worker = join(distDir, 'service-worker.js')
  const before = readFileSync(worker, 'utf8')
  writeFileSync(worker, before.replace('take-over', 'never-said'))
  await fetchNewVersion(page)
  writeFileSync(worker, before)
  const updateNow = page.getByRole('button', { name: vi.install.updateNow })
  await updateNow.click()
  const reloaded = page.waitForEvent('load')
  await updateNow.click()
  await reloaded
  await expect(logThis(page)).toBeVisible()
})

const portalPage = '<!doctype html><title>Wi-Fi miễn phí</title><h1>Bấm vào đây để vào mạng</h1>'

test('a café’s Wi-Fi page in place of the ward changes nothing: work stays on the phone and is sent afterwards', async ({
  page,
}) => {
  await arrive(page)
  let answered: string[] = []
  for (const path of ['**/rest/**', '**/auth/**', '**/config.json'])
    await page.route(path, async (route) => {
      answered.push(new URL(route.request().url()).pathname)
      await route.fulfill({ status: 200, contentType: 'text/html', body: portalPage })
    })
  await page.reload()
  await logThis(page).click()
  await chooseAbsent(page)
  await page.getByRole('button', { name: vi.common.saveOnPhone }).click()
  await expect(strip(page)).toContainText(vi.sync.onPhone(1))
  answered = []
  await strip(page).click()
  await page.getByRole('button', { name: viOutbox.trySending }).click()
  await expect.poll(() => answered.some((path) => path.includes('apply_commands'))).toBe(true)
  await expect(page.getByText(vi.sync.offlineKeepGoing)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: viOutbox.waiting })).toBeVisible()

  await page.unrouteAll()
  await page.getByRole('button', { name: viOutbox.trySending }).click()
  await expect(page.getByText(viOutbox.nothing)).toBeVisible()
  await page.goto(signal.url)
  await expect(strip(page)).toContainText(vi.sync.onPhone(0))
  await expect(strip(page)).toContainText(vi.sync.atWard(1))
})

/** Far inside the lanes of hanh's part, as long as numbers get there. */
async function homeFarInside(): Promise<string> {
  const [home] = await ward.sql<{ id: string }>(`
    update public.households set number = '112/15/108A' where id = (
      select door.id from public.households as door join public.assignments as given using (part_id)
      join public.profiles as walker on walker.id = given.profile_id and walker.sign_in_name = 'hanh'
      where given.ended_at is null and door.building = '' order by door.id limit 1)
    returning id`)
  return home?.id ?? ''
}

const isTooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

const linesOf = (plate: Locator) =>
  plate.evaluate((element) => {
    const words = document.createRange()
    words.selectNodeContents(element.firstElementChild ?? element)
    return new Set([...words.getClientRects()].map(({ top }) => Math.round(top))).size
  })

for (const [words, size, lines] of [
  ['on a phone', { width: 412, height: 915 }, 1],
  ['on a phone zoomed to 200%', { width: 206, height: 458 }, 3],
  ['on a laptop zoomed to 200%', { width: 640, height: 400 }, 1],
] as const)
  test(`the largest letters leave the visit page whole ${words}`, async ({ page }) => {
    const home = await homeFarInside()
    await arrive(page)
    await page.evaluate(() => localStorage.setItem('text-size', 'A++'))
    await page.setViewportSize(size)
    await page.goto(`${signal.url}/households/${home}/visit`)
    await expect(page.locator('html')).toHaveAttribute('data-text', 'A++')
    const plate = page.locator('.plate', { hasText: '112/15/108A' })
    await expect(plate).toBeVisible()
    expect(await linesOf(plate)).toBe(lines)
    await page.getByRole('radio', { name: vi.outcomes.come_back }).check()
    await expect(page.getByText(vi.visit.when)).toBeVisible()
    await page.screenshot({ path: `test-results/screens/visit-largest-${size.width}.png` })
    expect(await isTooWide(page)).toBe(false)
    await chooseAbsent(page)
    await page.getByRole('button', { name: vi.common.saveOnPhone }).click()
    await expect(strip(page)).toContainText(vi.sync.atWard(1))
  })
