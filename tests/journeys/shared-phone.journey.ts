import { type BrowserContext, type Page, expect } from '@playwright/test'
import { vi as viOutbox } from '../../src/i18n/outbox/vi.ts'
import { vi } from '../../src/i18n/vi.ts'
import { signIn, waitUntilReadyOffline } from './sign-in.ts'
import { test } from './test.ts'
import { useDemoWard } from './use-demo-ward.ts'

const { ward, signal } = useDemoWard()

const strip = (page: Page) => page.locator('a.sync')
const tab = (page: Page, words: string) => page.getByRole('link', { name: words, exact: true })

async function arrive(page: Page, name: string) {
  await signIn(page, { url: signal().url, name })
  await expect(page.getByRole('link', { name: vi.today.logThis })).toBeVisible()
  await waitUntilReadyOffline(page)
}

async function logAbsent(page: Page) {
  await page.getByRole('radio', { name: vi.outcomes.no_one_home }).check()
  await page.getByRole('button', { name: vi.common.saveOnPhone }).click()
}

async function logNextDoors(page: Page, doors: number) {
  for (let made = 1; made <= doors; made += 1) {
    await page.getByRole('link', { name: vi.today.logThis }).click()
    await logAbsent(page)
    await expect(strip(page)).toContainText(vi.sync.onPhone(made))
    await expect(page.getByRole('link', { name: vi.today.logThis })).toBeVisible()
  }
}

async function openStreet(page: Page, name: RegExp) {
  await tab(page, vi.street.tab).click()
  await page.locator('main a.row').filter({ hasText: name }).first().click()
  await expect(page.getByRole('button', { name: vi.street.chooseMany })).toBeVisible()
}

async function sendNow(page: Page) {
  await strip(page).click()
  await page.getByRole('button', { name: viOutbox.trySending }).click()
}

async function leave(page: Page) {
  await page.getByRole('button', { name: vi.account.signOut }).click()
  await page.getByRole('dialog').getByRole('button', { name: vi.account.signOut }).click()
}

const receivedFrom = (name: string) =>
  ward().sql<{ name: string; status: string; reason: string | null }>(
    `select command.name, command.status, command.reason from public.command_log as command
     join public.profiles as author on author.id = command.author_id where author.sign_in_name = $1
     order by command.receipt`,
    [name],
  )

/** How many homes lie in the stores of everybody who used this browser. */
const homesLeft = (page: Page) =>
  page.evaluate(async () => {
    const answer = <Result>(request: IDBRequest<Result>) => {
      const { promise, resolve, reject } = Promise.withResolvers<Result>()
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', () => reject(new Error(request.error?.message)))
      return promise
    }
    let homes = 0
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name))
      if (database.objectStoreNames.contains('households'))
        homes += await answer(database.transaction('households').objectStore('households').count())
      database.close()
    }
    return homes
  })

test('nobody signs out over unsent work: the phone says how much there is, and lets go once it is sent', async ({
  page,
}) => {
  const before = (await receivedFrom('hanh')).length
  await arrive(page, 'hanh')
  await signal().lose()
  await logNextDoors(page, 2)
  await tab(page, vi.account.tab).click()
  await leave(page)
  await expect(page.getByText(vi.account.unsentStops(2))).toBeVisible()

  await signal().find()
  await page.getByRole('link', { name: vi.sync.open, exact: true }).click()
  await page.getByRole('button', { name: viOutbox.trySending }).click()
  await expect(page.getByText(viOutbox.nothing)).toBeVisible()
  expect((await receivedFrom('hanh')).length).toBe(before + 2)

  await page.goto(`${signal().url}/me`)
  expect(await homesLeft(page)).toBeGreaterThan(0)
  await leave(page)
  await expect(page.getByRole('heading', { name: vi.signIn.title })).toBeVisible()
  await page.goto(signal().url)
  await expect(page.getByRole('heading', { name: vi.signIn.title })).toBeVisible()
  expect(await homesLeft(page)).toBe(0)
})

test('who borrows the phone sees only their own streets, and what the owner left unsent goes out as the owner’s', async ({
  page: owners,
  context,
}) => {
  const before = { hanh: (await receivedFrom('hanh')).length, phuc: (await receivedFrom('phuc')).length }
  await arrive(owners, 'hanh')
  await signal().lose()
  await logNextDoors(owners, 3)
  // The server let this session lapse: the owner has to sign in again before anything goes out.
  await owners.evaluate(() => localStorage.removeItem('tungnha-session'))
  await signal().find()
  await sendNow(owners)
  await expect(owners.getByRole('link', { name: vi.sync.signInToSend })).toBeVisible()

  const page = await context.newPage()
  await arrive(page, 'phuc')
  await expect(page.getByRole('heading', { name: /em Phúc/u })).toBeVisible()
  await expect(strip(page)).toContainText(vi.sync.onPhone(0))
  await tab(page, vi.street.tab).click()
  await expect(page.getByRole('link', { name: /^Hẻm 119 Nguyễn Trãi/u })).toBeVisible()
  await expect(page.getByText(/^Hẻm 12 Nguyễn Trãi/u)).toHaveCount(0)
  await sendNow(page)
  await expect(page.getByText(viOutbox.nothing)).toBeVisible()
  // The owner's window is still open behind it, and the session of this browser is the borrower's now.
  const tried = owners.getByRole('button', { name: viOutbox.trySending })
  await owners.bringToFront()
  await tried.click()
  await expect(tried).toBeEnabled()
  await expect(owners.getByRole('link', { name: vi.sync.signInToSend })).toBeVisible()
  await expect(owners.getByRole('heading', { name: viOutbox.waiting })).toBeVisible()
  expect(await receivedFrom('phuc')).toHaveLength(before.phuc)
  expect(await receivedFrom('hanh')).toHaveLength(before.hanh)

  await page.bringToFront()
  await arrive(page, 'hanh')
  await expect(page.getByRole('heading', { name: /cô Hạnh/u })).toBeVisible()
  await expect(strip(page)).toContainText(vi.sync.atWard(3))
  await expect(strip(page)).toContainText(vi.sync.onPhone(0))
  expect(await receivedFrom('hanh')).toHaveLength(before.hanh + 3)
  expect(await receivedFrom('phuc')).toHaveLength(before.phuc)
})

async function chooseTen(context: BrowserContext, address: string, first: number) {
  const page = await context.newPage()
  await page.goto(address)
  await page.getByRole('button', { name: vi.street.chooseMany }).click()
  for (let door = first; door < first + 10; door += 1) await page.getByRole('checkbox').nth(door).check()
  return page
}

test('two open windows of one person bring each of twenty visits to the ward exactly once', async ({
  page,
  context,
}) => {
  await arrive(page, 'phuc')
  await openStreet(page, /^Hẻm 119 Nguyễn Trãi/u)
  const address = page.url()
  await page.close()
  const windows = [await chooseTen(context, address, 0), await chooseTen(context, address, 10)]
  const before = await receivedFrom('phuc')
  const [known] = await ward().sql<{ visits: number }>(`select count(*)::integer as visits from public.visits`)

  await signal().lose()
  await Promise.all(windows.map((open) => open.getByRole('button', { name: vi.street.markAbsent(10) }).click()))
  for (const open of windows) await expect(strip(open)).toContainText(vi.sync.onPhone(20))
  await Promise.all(windows.map((open) => strip(open).click()))
  await signal().find()
  await Promise.all(windows.map((open) => open.getByRole('button', { name: viOutbox.trySending }).click()))
  for (const open of windows) await expect(open.getByText(viOutbox.nothing)).toBeVisible()

  expect((await receivedFrom('phuc')).length - before.length).toBe(20)
  const [held] = await ward().sql<Record<string, number>>(`
    select count(*)::integer as visits, (select count(distinct household_id)::integer from public.visits
      where received_at > now() - interval '1 minute' and author_id = (
        select id from public.profiles where sign_in_name = 'phuc')) as homes
    from public.visits`)
  expect(held).toEqual({ visits: (known?.visits ?? 0) + 20, homes: 20 })
})

test('a visit taken back after it was sent is void at the ward, and the door is as it was before', async ({ page }) => {
  await arrive(page, 'hanh')
  await openStreet(page, /^Hẻm 12 Nguyễn Trãi/u)
  await page.getByRole('button', { name: new RegExp(`^${vi.doorStatesShort.todo} \\d`, 'u') }).click()
  await page.locator('a.door').first().click()
  await expect(page.getByText(vi.household.noHistory)).toBeVisible()
  const household = new URL(page.url()).pathname.split('/').at(-1)
  await page.getByRole('link', { name: vi.household.logVisit }).click()
  await logAbsent(page)
  await expect(page.getByText(vi.household.sending.atWard, { exact: true })).toBeVisible()
  await page.getByRole('button', { name: vi.common.undo }).click()

  await expect(page.getByText(vi.household.noHistory)).toBeVisible()
  await expect(strip(page)).toContainText(vi.sync.onPhone(0))
  await expect(strip(page)).toContainText(vi.sync.atWard(2))
  const visits = await ward().sql(
    `select outcome, is_void, root_id is not null as is_correction from public.visits where household_id = $1
     order by receipt`,
    [household],
  )
  expect(visits).toEqual([
    expect.objectContaining({ outcome: 'no_one_home', is_void: false, is_correction: false }),
    expect.objectContaining({ is_void: true, is_correction: true }),
  ])
})

test('a visit on a street given away meanwhile waits with the lead, and the street’s doors leave the phone', async ({
  page,
}) => {
  await arrive(page, 'hanh')
  await openStreet(page, /^Hẻm 7 Nguyễn Trãi/u)
  const part = new URL(page.url()).pathname.split('/').at(-1)
  await page.locator('a.door').first().click()
  await page.getByRole('link', { name: vi.household.logVisit }).click()
  const household = new URL(page.url()).pathname.split('/').at(-2)
  await signal().lose()
  await logAbsent(page)
  await expect(strip(page)).toContainText(vi.sync.onPhone(1))

  await ward().sql(`update public.assignments set ended_at = now() where part_id = $1 and ended_at is null`, [part])
  await signal().find()
  await sendNow(page)
  await expect(page.getByText(viOutbox.heldWords)).toBeVisible()
  expect((await receivedFrom('hanh')).at(-1)).toEqual({ name: 'log_visit', status: 'held', reason: 'was_yours' })

  await page.goto(`${signal().url}/streets`)
  await expect(strip(page)).toContainText(vi.sync.held(1))
  await expect(strip(page)).toContainText(vi.sync.onPhone(0))
  await expect(page.getByRole('link', { name: /^Hẻm 12 Nguyễn Trãi/u })).toBeVisible()
  await expect(page.getByRole('link', { name: /^Hẻm 7 Nguyễn Trãi/u })).toHaveCount(0)
  await page.goto(`${signal().url}/households/${household}`)
  await expect(page.getByText(vi.household.notHere)).toBeVisible()
})
