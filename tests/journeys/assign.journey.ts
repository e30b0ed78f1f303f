import { type Locator, type Page, expect } from '@playwright/test'
import { vi as words } from '../../src/i18n/teamwork/vi.ts'
import { vi } from '../../src/i18n/vi.ts'
import { expectAccessible, expectWholeAccessible } from './accessible.ts'
import { signIn, waitUntilReadyOffline } from './sign-in.ts'
import { addSixtyStreets, newPlace, streetsInNewPlace } from './sixty-streets.ts'
import { test } from './test.ts'
import { useDemoWard } from './use-demo-ward.ts'

const { ward, signal } = useDemoWard()
const { assign } = words

test.beforeAll(() => addSixtyStreets(ward().sql))
/** Gives every street back, and puts those that were split together again. */
test.afterEach(async () => {
  const ofNewPlace = `select id from public.areas where name = $1`
  await ward().sql(
    `update public.assignments set ended_at = now() where ended_at is null
       and part_id in (select id from public.parts where neighbourhood_id in (${ofNewPlace}))`,
    [newPlace],
  )
  await ward().sql(
    `update public.parts set retired_at = case when kind = 'whole' then null else coalesce(retired_at, now()) end, successor_ids = '{}'
     where neighbourhood_id in (${ofNewPlace})`,
    [newPlace],
  )
  await ward().sql(
    `update public.households as door set part_id = part.id from public.parts as part
     where part.street_id = door.street_id and part.kind = 'whole' and door.neighbourhood_id in (${ofNewPlace})`,
    [newPlace],
  )
})

/** Who walks how many homes of the new place. */
const given = () =>
  ward().sql<{ name: string; homes: number; parts: number }>(
    `select person.sign_in_name as name, count(*)::integer as homes, count(distinct part.id)::integer as parts
     from public.assignments as given join public.profiles as person on person.id = given.profile_id
     join public.parts as part on part.id = given.part_id
     join public.areas as area on area.id = part.neighbourhood_id and area.name = $1
     join public.households as door on door.part_id = part.id and door.retired_at is null
     where given.ended_at is null group by person.sign_in_name order by 1`,
    [newPlace],
  )
const homesGiven = async () => (await given()).reduce((sum, { homes }) => sum + homes, 0)

async function look(page: Page, name: string) {
  await page.screenshot({ path: `test-results/screens/${name}.png` })
}

/** Everything a lead presses, picks or types counts as one. */
function counted() {
  let presses = 0
  return {
    presses: () => presses,
    async press(target: Locator) {
      await target.click()
      presses += 1
    },
  }
}

async function openNewPlace(page: Page, name = 'binh') {
  await signIn(page, { url: signal().url, name })
  await page.getByRole('link', { name: vi.common.assignTab }).click()
  await page.getByRole('button', { name: newPlace }).click()
  await expect(page.getByRole('heading', { name: assign.title(newPlace) })).toBeVisible()
  await expect(page.getByRole('checkbox', { name: /Đường Mới 60/u })).toBeVisible()
}

test('sixty streets go to six people in under ten interactions, and back again', async ({ page }) => {
  const lead = counted()
  await page.setViewportSize({ width: 1280, height: 800 })
  await signIn(page, { url: signal().url, name: 'binh' })
  await lead.press(page.getByRole('link', { name: vi.common.assignTab }))
  await lead.press(page.getByRole('button', { name: newPlace }))
  await lead.press(page.getByRole('radio', { name: assign.wayCut }))
  await lead.press(page.getByRole('button', { name: assign.shareOut(6) }))
  await expect(page.getByRole('button', { name: assign.acceptAll(6) })).toBeEnabled()
  await expect(page.getByText(assign.isEven, { exact: true })).toBeVisible()
  await look(page, 'assign-cut-laptop')
  await expectWholeAccessible(page, 'assign-cut-laptop')
  await lead.press(page.getByRole('button', { name: assign.acceptAll(6) }))
  await expect(page.getByText(assign.cutGiven(6))).toBeVisible()
  expect(lead.presses()).toBeLessThan(10)

  const people = await given()
  const even = (streetsInNewPlace * 12) / 6
  expect(people).toHaveLength(6)
  expect(await homesGiven()).toBe(streetsInNewPlace * 12)
  for (const { name, homes } of people) expect(Math.abs(homes - even), name).toBeLessThanOrEqual(even * 0.1)
  await look(page, 'assign-given-laptop')

  await page.getByRole('button', { name: vi.common.undo, exact: true }).click()
  await expect(page.getByText(assign.undone)).toBeVisible()
  expect(await given()).toEqual([])
})

test('a street changes its piece by tap or in the list, and nobody gets two pieces', async ({ page }) => {
  await openNewPlace(page)
  await page.getByRole('radio', { name: assign.wayCut }).click()
  await page.getByRole('button', { name: assign.shareOut(6) }).click()
  await expect(page.getByRole('button', { name: assign.acceptAll(6) })).toBeEnabled()
  await page.getByRole('button', { name: assign.streetsOf('A'), exact: true }).click()
  const street = page.getByRole('combobox', { name: /^Đường Mới/u }).first()
  const name = await street.evaluate((select: HTMLSelectElement) => select.labels[0]?.textContent ?? '')
  await look(page, 'assign-cut-phone')
  await expectWholeAccessible(page, 'assign-cut-phone')
  await street.selectOption({ label: assign.piece('F') })
  await page.getByRole('button', { name: assign.streetsOf('F'), exact: true }).click()
  await expect(page.getByRole('combobox', { name, exact: true })).toHaveValue('5')
  await page.getByRole('button', { name: assign.undoMove }).click()
  await expect(page.getByRole('combobox', { name, exact: true })).toHaveValue('0')

  const [first, second] = [
    page.getByLabel(assign.personOf('A'), { exact: true }),
    page.getByLabel(assign.personOf('B'), { exact: true }),
  ]
  await second.selectOption(await first.inputValue())
  await expect(first).toHaveValue('')
  await expect(page.getByText(assign.withoutPeople('A'))).toBeVisible()

  const [x, y] = await middleOfMap(page)
  await page.mouse.click(x + 25, y)
  await expect(page.getByRole('dialog')).toContainText(/Đổi sang phần nào/u)
  await look(page, 'assign-move')
  await page.getByRole('dialog').getByRole('button', { name: /^Phần/u }).first().click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('button', { name: assign.undoMove })).toBeEnabled()
})

async function middleOfMap(page: Page): Promise<[x: number, y: number]> {
  const map = page.getByRole('application')
  await map.evaluate((frame) => frame.scrollIntoView({ block: 'center' }))
  const box = await map.boundingBox()
  if (box === null) throw new Error('The map is not drawn.')
  return [box.x + box.width / 2, box.y + box.height / 2]
}

test('streets found by name go to a pair with a day and a word; a person on pause is refused plainly', async ({
  page,
}) => {
  await openNewPlace(page)
  await page.getByLabel(assign.find).fill('moi 17')
  await page.getByRole('checkbox', { name: /Đường Mới 17/u }).check()
  await page.getByLabel(assign.find).fill('moi 18')
  await page.getByRole('checkbox', { name: /Đường Mới 18/u }).check()
  await expect(page.getByText(assign.chosen(2, 24))).toBeVisible()
  await look(page, 'assign-choose-phone')
  await expectWholeAccessible(page, 'assign-choose-phone')
  await page.getByRole('link', { name: assign.outingHere }).click()
  await expect(page.getByRole('heading', { name: words.outings.schedule })).toBeVisible()
  await expect(page.getByText(words.outings.fresh.chosen(2, 24))).toBeVisible()
  await page.goBack()
  await page.getByLabel(assign.find).fill('moi 17')
  await page.getByRole('checkbox', { name: /Đường Mới 17/u }).check()
  await page.getByLabel(assign.find).fill('moi 18')
  await page.getByRole('checkbox', { name: /Đường Mới 18/u }).check()
  await page.getByRole('button', { name: assign.give }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel(assign.person, { exact: true }).selectOption({ label: await labelOf(page, 'Tâm') })
  await sheet.getByLabel(assign.second).selectOption({ label: await labelOf(page, 'Phúc') })
  await sheet.getByLabel(assign.dueOn).fill('2099-12-01')
  await sheet.getByLabel(assign.note).selectOption(assign.notes.go_in_pairs)
  await look(page, 'assign-give')
  await expectAccessible(page, 'assign-give')

  const pause = (at: string) =>
    ward().sql(
      `update public.memberships set paused_at = ${at} where profile_id in (select id from public.profiles where sign_in_name = 'tam')`,
    )
  await pause('now()')
  await sheet.getByRole('button', { name: /^Giao cho anh Tâm/u }).click()
  await expect(sheet.getByText(assign.refusals.person_paused)).toBeVisible()
  await look(page, 'assign-refused')
  expect(await given()).toEqual([])
  await pause('null')

  await signal().lose()
  await sheet.getByRole('button', { name: /^Giao cho anh Tâm/u }).click()
  await expect(sheet.getByText(assign.needsSignal)).toBeVisible()
  await expect(sheet.getByLabel(assign.dueOn)).toHaveValue('2099-12-01')
  await signal().find()
  await sheet.getByRole('button', { name: /^Giao cho anh Tâm/u }).click()
  await expect(page.getByText(assign.given(2, 'anh Tâm và em Phúc'))).toBeVisible()
  expect((await given()).map(({ name, parts }) => [name, parts])).toEqual([
    ['phuc', 2],
    ['tam', 2],
  ])
  const [kept] = await ward().sql<{ due: string; note: string }>(
    `select due_on::text as due, note from public.assignments where due_on = '2099-12-01' limit 1`,
  )
  expect(kept).toEqual({ due: '2099-12-01', note: 'go_in_pairs' })
})

const labelOf = async (page: Page, name: string) =>
  (await page.getByRole('option').filter({ hasText: name }).first().textContent()) ?? ''

test('drawing round streets chooses them, and all shown can be chosen at once', async ({ page }) => {
  await openNewPlace(page)
  await page.getByRole('radio', { name: assign.hands.lasso }).check()
  await expect(page.getByRole('application')).toHaveClass(/gathering/u)
  const [x, y] = await middleOfMap(page)
  await page.mouse.move(x - 90, y - 90)
  await page.mouse.down()
  for (const [right, down] of [
    [90, -90],
    [90, 90],
    [-90, 90],
    [-90, -80],
  ] as const)
    await page.mouse.move(x + right, y + down, { steps: 4 })
  await look(page, 'assign-lasso')
  await page.mouse.up()
  await expect(page.getByText(/^Đã chọn \d+ đoạn/u)).toBeVisible()
  await page.getByRole('button', { name: assign.chooseNone }).click()
  await page.getByRole('radio', { name: assign.hands.box }).check()
  const [middle, height] = await middleOfMap(page)
  await page.mouse.move(middle - 120, height - 120)
  await page.mouse.down()
  await page.mouse.move(middle + 120, height + 120, { steps: 5 })
  await page.mouse.up()
  await expect(page.getByText(/^Đã chọn \d+ đoạn/u)).toBeVisible()
  await page.getByRole('button', { name: assign.chooseAll(streetsInNewPlace) }).click()
  await expect(page.getByText(assign.chosen(streetsInNewPlace, streetsInNewPlace * 12))).toBeVisible()
})

test('everything of somebody who leaves goes to others, or back', async ({ page }) => {
  await ward().sql(
    `insert into public.assignments (part_id, profile_id)
     select part.id, person.id from public.parts as part
     join public.areas as area on area.id = part.neighbourhood_id and area.name = $1
     join public.profiles as person on person.sign_in_name = 'tam'
     where part.retired_at is null order by part.id limit 8`,
    [newPlace],
  )
  await openNewPlace(page)
  await page.getByRole('link', { name: /^anh Tâm/u }).click()
  await expect(page.getByRole('heading', { name: assign.streetsOfPerson('anh Tâm') })).toBeVisible()
  await page.getByRole('checkbox', { name: /^em Phúc/u }).check()
  await page.getByRole('checkbox', { name: /^em Khang/u }).check()
  await look(page, 'assign-person')
  await expectWholeAccessible(page, 'assign-person')
  await page.getByRole('button', { name: assign.spread(2) }).click()
  await expect(page.getByText(assign.handedOver(8, 2))).toBeVisible()
  expect((await given()).map(({ name, homes }) => [name, homes])).toEqual([
    ['khang', 48],
    ['phuc', 48],
  ])
})

test('a long street is split by its numbers, and the map and list show both parts', async ({ page }) => {
  await openNewPlace(page)
  await page.getByLabel(assign.find).fill('moi 42')
  await page.getByRole('checkbox', { name: /Đường Mới 42/u }).check()
  await page.getByRole('button', { name: assign.split }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('radio', { name: assign.splitWays.numbers }).check()
  await look(page, 'assign-split')
  await expectAccessible(page, 'assign-split')
  await sheet.getByRole('button', { name: assign.splitNow, exact: true }).click()
  await expect(page.getByText(assign.splitDone('Đường Mới 42', 2))).toBeVisible()
  await expect(page.getByRole('checkbox', { name: /Đường Mới 42, đến số 6/u })).toBeVisible()
  await expect(page.getByRole('checkbox', { name: /Đường Mới 42, từ số 7/u })).toBeVisible()
})

test('without a signal the page says what it needs, and opens as soon as there is one', async ({ page }) => {
  await signIn(page, { url: signal().url, name: 'binh' })
  await waitUntilReadyOffline(page)
  await signal().lose()
  await page.goto(`${signal().url}/assign`)
  await expect(page.getByText(assign.needsSignal)).toBeVisible()
  await signal().find()
  await page.getByRole('button', { name: vi.common.retry }).click()
  await expect(page.getByRole('group', { name: assign.list })).toBeVisible()
})
