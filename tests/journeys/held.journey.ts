import { type Page, expect } from '@playwright/test'
import { capitalise } from '../../src/i18n/format.ts'
import { vi as teamwork } from '../../src/i18n/teamwork/vi.ts'
import { vi as viOutbox } from '../../src/i18n/outbox/vi.ts'
import { vi } from '../../src/i18n/vi.ts'
import { expectAccessible } from './accessible.ts'
import { signIn, waitUntilReadyOffline } from './sign-in.ts'
import { test } from './test.ts'
import { useDemoWard } from './use-demo-ward.ts'

const { ward, signal } = useDemoWard()

const strip = (page: Page) => page.locator('a.sync')
async function look(page: Page, name: string) {
  await page.screenshot({ path: `test-results/screens/${name}.png` })
  await expectAccessible(page, name)
}

const card = (page: Page, what: string) => page.getByRole('region', { name: new RegExp(`^${what}, `, 'u') })

const doorsOf = (street: string) =>
  ward().sql<{ id: string; number: string; part: string }>(
    `select door.id, door.number, door.part_id as part from public.assignments as assignment
     join public.profiles as walker on walker.id = assignment.profile_id and walker.sign_in_name = 'hanh'
     join public.households as door on door.part_id = assignment.part_id
     join public.streets as street on street.id = door.street_id and street.name = $1
     where assignment.ended_at is null and door.retired_at is null order by door.number_key, door.id`,
    [street],
  )

const fates = () =>
  ward().sql<{ name: string; status: string; reason: string | null }>(
    `select command.name, command.status, command.reason from public.command_log as command
     join public.profiles as author on author.id = command.author_id where author.sign_in_name = 'hanh'
     order by command.receipt`,
  )

/** What the ward counts of what this ambassador wrote today. */
const countedToday = async () => {
  const [counted] = await ward().sql<{ visits: number; helped: number }>(
    `select (select count(*)::integer from public.visits as visit join public.profiles as author on author.id = visit.author_id
       where author.sign_in_name = 'hanh' and visit.received_at > now() - interval '10 minutes') as visits,
     (select coalesce(sum(people_count), 0)::integer from public.check_ins as help join public.profiles as author
       on author.id = help.author_id
       where author.sign_in_name = 'hanh' and help.received_at > now() - interval '10 minutes') as helped`,
  )
  return counted
}

async function arrive(page: Page) {
  await signIn(page, { url: signal().url, name: 'hanh' })
  await expect(page.getByRole('link', { name: vi.today.logThis })).toBeVisible()
  await waitUntilReadyOffline(page)
}

async function writeDown(page: Page, home: string, outcome: 'helped' | 'no_one_home' | 'declined') {
  await page.goto(`${signal().url}/households/${home}/visit`)
  await page.getByRole('radio', { name: vi.outcomes[outcome], exact: true }).check()
  if (outcome === 'helped') {
    await page.getByRole('button', { name: vi.visit.saveThenPeople }).click()
    await page.getByRole('radio', { name: vi.checkIn.countOnly }).check()
    await page.getByRole('button', { name: vi.checkIn.save }).click()
    await expect(page.getByText(vi.checkIn.savedCount(1))).toBeVisible()
  } else {
    await page.getByRole('button', { name: vi.common.saveOnPhone }).click()
    await expect(page.getByText(vi.visit.saved(vi.outcomes[outcome]))).toBeVisible()
  }
}

async function sendNow(page: Page) {
  await page.goto(`${signal().url}/outbox`)
  await page.getByRole('button', { name: viOutbox.trySending }).click()
  await expect(page.getByRole('button', { name: viOutbox.trySending })).toBeEnabled()
}

async function sendBack(page: Page, what: string, reason: keyof typeof teamwork.held.sendingBack) {
  await card(page, what).getByRole('button', { name: teamwork.held.sendBack }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('button', { name: teamwork.held.sendBack }).click()
  await expect(sheet.getByText(teamwork.held.whyMissing)).toBeVisible()
  await look(page, 'sending-back')
  await sheet.getByRole('radio', { name: teamwork.held.sendingBack[reason] }).check()
  await sheet.getByRole('button', { name: teamwork.held.sendBack }).click()
  await expect(page.getByText(teamwork.held.sentBack(1))).toBeVisible()
}

test('work from a street given away meanwhile is accepted or sent back by the lead, and its author hears of both', async ({
  page,
  browser,
}) => {
  const [first, second, third] = await doorsOf('Hẻm 7 Nguyễn Trãi')
  const [right] = await doorsOf('Hẻm 12 Nguyễn Trãi')
  if (!first || !second || !third || !right) throw new Error('The demo ward has fewer doors than this story.')
  await arrive(page)
  await signal().lose()
  await writeDown(page, first.id, 'helped')
  await writeDown(page, second.id, 'no_one_home')
  await writeDown(page, third.id, 'declined')
  await ward().sql(`update public.assignments set ended_at = now() where part_id = any ($1) and ended_at is null`, [
    [first.part, second.part, third.part],
  ])
  await signal().find()
  await sendNow(page)
  await expect(page.getByText(viOutbox.heldWords).first()).toBeVisible()
  await page.goto(`${signal().url}/streets`)
  await expect(strip(page)).toContainText(vi.sync.held(4))
  await expect(strip(page)).toContainText(vi.sync.onPhone(0))
  expect(await countedToday()).toEqual({ visits: 0, helped: 0 })

  const leads = await (await browser.newContext()).newPage()
  await signIn(leads, { url: ward().url, name: 'binh' })
  await leads.goto(`${ward().url}/me`)
  await leads.getByRole('link', { name: teamwork.held.linkCount(3) }).click()
  await expect(card(leads, vi.outcomes.helped)).toContainText(capitalise(teamwork.held.by('cô Hạnh')))
  await expect(card(leads, vi.outcomes.helped)).toContainText(teamwork.held.hanging(1))
  await card(leads, vi.outcomes.helped).getByRole('button', { name: teamwork.held.accept }).click()
  await expect(leads.getByText(teamwork.held.accepted(2))).toBeVisible()
  await sendBack(leads, vi.outcomes.no_one_home, 'wrong_home')
  await sendBack(leads, vi.outcomes.declined, 'not_agreed')
  await expect(leads.getByText(teamwork.held.nothing)).toBeVisible()
  await leads.context().close()
  expect(await countedToday()).toEqual({ visits: 1, helped: 1 })

  await sendNow(page)
  await expect(page.getByText(viOutbox.refusals.wrong_home)).toBeVisible()
  await expect(page.getByText(viOutbox.refusals.not_agreed)).toBeVisible()
  await expect(page.getByRole('heading', { name: viOutbox.held })).toHaveCount(0)

  await page.getByRole('button', { name: viOutbox.discard(vi.outcomes.declined) }).click()
  await look(page, 'discarding')
  await page.getByRole('dialog').getByRole('button', { name: vi.common.discardForGood }).click()
  await expect(page.getByText(viOutbox.refusals.not_agreed)).toHaveCount(0)

  await page.getByRole('link', { name: vi.common.edit }).click()
  await expect(page.getByText(viOutbox.refusals.wrong_home)).toBeVisible()
  await page.getByRole('button', { name: vi.household.another }).click()
  await page.getByLabel(vi.household.find).fill(`${right.number} hem 12 nguyen trai`)
  await expect(page.getByRole('group', { name: vi.household.find })).toBeVisible()
  await look(page, 'another-home')
  await page
    .getByRole('button', { name: new RegExp(`^${right.number}\\s*Hẻm 12 Nguyễn Trãi`, 'u') })
    .first()
    .click()
  await page.getByRole('button', { name: vi.common.saveOnPhone }).click()
  await expect(page.getByText(viOutbox.nothing)).toBeVisible()

  await page.goto(signal().url)
  await expect(strip(page)).toContainText(vi.sync.onPhone(0))
  await expect(strip(page)).toContainText(vi.sync.atWard(3))
  await expect(strip(page)).not.toContainText(vi.sync.review(1))
  expect(await countedToday()).toEqual({ visits: 2, helped: 1 })
  expect(
    await ward().sql(
      `select 1 from public.visits where household_id = $1 and received_at > now() - interval '10 minutes'`,
      [right.id],
    ),
  ).toHaveLength(1)
  expect((await fates()).slice(-5)).toEqual([
    { name: 'log_visit', status: 'applied', reason: null },
    { name: 'check_in', status: 'applied', reason: null },
    { name: 'log_visit', status: 'returned', reason: 'wrong_home' },
    { name: 'log_visit', status: 'returned', reason: 'not_agreed' },
    { name: 'log_visit', status: 'applied', reason: null },
  ])
})

test('without a signal the lead reads plainly that deciding has to wait', async ({ page }) => {
  await signIn(page, { url: signal().url, name: 'binh' })
  await waitUntilReadyOffline(page)
  await signal().lose()
  await page.goto(`${signal().url}/held`)
  await expect(page.getByText(teamwork.held.needsSignal)).toBeVisible()
  await signal().find()
  await page.getByRole('button', { name: vi.common.retry }).click()
  await expect(page.getByText(teamwork.held.nothing)).toBeVisible()
})
