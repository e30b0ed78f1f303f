import { type Browser, type Page, expect } from '@playwright/test'
import { vi as teamwork } from '../../src/i18n/teamwork/vi.ts'
import { vi as viOutbox } from '../../src/i18n/outbox/vi.ts'
import { vi } from '../../src/i18n/vi.ts'
import { expectAccessible } from './accessible.ts'
import { signIn, waitUntilReadyOffline } from './sign-in.ts'
import { test } from './test.ts'
import { useDemoWard } from './use-demo-ward.ts'

const { ward, signal } = useDemoWard()
const { assign, held } = teamwork
const lane = 'Hẻm 7 Nguyễn Trãi'

const doors = () =>
  ward().sql<{ id: string; number: string; part: string }>(
    `select door.id, door.number, door.part_id as part from public.households as door
     join public.streets as street on street.id = door.street_id and street.name = $1
     where door.retired_at is null order by door.number_key, door.id`,
    [lane],
  )

/** Somebody else of the lane's team whom the demo ward gives an account. */
const joinTeam = (name: string) =>
  ward().sql(
    `insert into public.memberships (team_id, profile_id, role) select team.id, person.id, 'ambassador' from public.teams as team
     join public.areas as area on area.id = team.area_id and area.name = 'Khu vực 3' and team.kind = 'community'
     join public.profiles as person on person.sign_in_name = $1`,
    [name],
  )

/** Visits of today in the lane, by who wrote them. */
const counted = async () =>
  Object.fromEntries(
    (
      await ward().sql<{ name: string; visits: number }>(
        `select author.sign_in_name as name, count(*)::integer as visits from public.visits as visit
         join public.profiles as author on author.id = visit.author_id
         join public.households as door on door.id = visit.household_id
         join public.streets as street on street.id = door.street_id and street.name = $1
         where visit.received_at > now() - interval '10 minutes' group by 1`,
        [lane],
      )
    ).map(({ name, visits }) => [name, visits]),
  )

async function openAs(browser: Browser, name: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await signIn(page, { url: ward().url, name })
  return page
}

async function noOneHome(page: Page, url: string, home: string) {
  await page.goto(`${url}/households/${home}/visit`)
  await page.getByRole('radio', { name: vi.outcomes.no_one_home, exact: true }).check()
  await page.getByRole('button', { name: vi.common.saveOnPhone }).click()
  await expect(page.getByText(vi.visit.saved(vi.outcomes.no_one_home))).toBeVisible()
}

async function giveLaneTo(lead: Page, name: string) {
  await lead.goto(`${ward().url}/assign`)
  await lead.getByRole('button', { name: 'Khu vực 3' }).click()
  await lead.getByLabel(assign.find).fill('hem 7 nguyen trai')
  await lead.getByRole('checkbox', { name: new RegExp(`^${lane}`, 'u') }).check()
  await lead.getByRole('button', { name: assign.give }).click()
  const sheet = lead.getByRole('dialog')
  const label = (await lead.getByRole('option').filter({ hasText: name }).first().textContent()) ?? ''
  await sheet.getByLabel(assign.person, { exact: true }).selectOption({ label })
  await sheet.getByRole('button', { name: new RegExp(`^Giao cho .*${name}`, 'u') }).click()
  await expect(sheet).toBeHidden()
}

async function sendNow(page: Page, url: string) {
  await page.goto(`${url}/outbox`)
  await page.getByRole('button', { name: viOutbox.trySending }).click()
  await expect(page.getByRole('button', { name: viOutbox.trySending })).toBeEnabled()
}

test('a lane changes hands while its ambassador writes without a signal: nothing is lost, and everybody is told', async ({
  page,
  browser,
}) => {
  const [first, second, third] = await doors()
  if (!first || !second || !third) throw new Error('The demo ward has fewer doors than this story.')
  await signIn(page, { url: signal().url, name: 'hanh' })
  await waitUntilReadyOffline(page)
  await signal().lose()
  await noOneHome(page, signal().url, first.id)
  await noOneHome(page, signal().url, second.id)

  await joinTeam('phuc')
  const lead = await openAs(browser, 'binh')
  await giveLaneTo(lead, 'Phúc')
  const next = await openAs(browser, 'phuc')
  await next.goto(`${ward().url}/streets`)
  await expect(next.getByRole('link', { name: new RegExp(`^${lane}`, 'u') })).toBeVisible()
  await noOneHome(next, ward().url, third.id)
  await sendNow(next, ward().url)
  expect(await counted()).toEqual({ phuc: 1 })

  await signal().find()
  await sendNow(page, signal().url)
  await expect(page.getByText(teamwork.handOver.title)).toBeVisible()
  await expect(page.getByText(teamwork.handOver.undecided(2))).toBeVisible()
  await page.screenshot({ path: 'test-results/screens/handed-over.png' })
  await expectAccessible(page, 'handed-over')
  await page.goto(`${signal().url}/streets`)
  await expect(page.getByRole('link', { name: /^Hẻm 12 Nguyễn Trãi/u })).toBeVisible()
  await expect(page.getByRole('link', { name: new RegExp(`^${lane}`, 'u') })).toBeHidden()
  expect(await counted()).toEqual({ phuc: 1 })

  await lead.goto(`${ward().url}/held`)
  await lead.getByRole('button', { name: held.accept }).first().click()
  await expect(lead.getByText(held.accepted(1))).toBeVisible()
  await lead.getByRole('button', { name: held.sendBack }).click()
  await lead.getByRole('dialog').getByRole('radio', { name: held.sendingBack.already_written }).check()
  await lead.getByRole('dialog').getByRole('button', { name: held.sendBack }).click()
  await expect(lead.getByText(held.nothing)).toBeVisible()
  // The author keeps the credit.
  expect(await counted()).toEqual({ hanh: 1, phuc: 1 })

  await sendNow(page, signal().url)
  await expect(page.getByText(viOutbox.refusals.already_written)).toBeVisible()
  await page.getByRole('button', { name: vi.common.dismiss }).click()
  await expect(page.getByText(teamwork.handOver.title)).toBeHidden()

  await sendNow(next, ward().url)
  await next.goto(`${ward().url}/households/${first.id}`)
  await expect(next.getByText(vi.doorStatesShort.no_one_home).first()).toBeVisible()
  await next.goto(`${ward().url}/households/${second.id}`)
  await expect(next.getByRole('heading', { level: 1 })).toBeVisible()
  for (const each of [lead, next]) await each.context().close()
})
