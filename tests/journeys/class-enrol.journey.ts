import { expect, test } from '@playwright/test'
import { vi as attending } from '../../src/i18n/attending/vi.ts'
import { vi } from '../../src/i18n/residents/vi.ts'
import { enrolled, hoursFromNow } from '../database/held-classes.ts'
import { neighbourhoodOf } from './class-at-door.ts'
import {
  asLead,
  button,
  classTomorrow,
  enrol,
  enrolOnScreen,
  fillIn,
  look,
  mine,
  openSeat,
  phoneOf,
  slip,
} from './enrol-on-screen.ts'
import { useDemoWard } from './use-demo-ward.ts'

const { ward, signal } = useDemoWard()
const { class: taught, near } = attending

test.afterEach(() => ward().sql('delete from private.public_attempts'))

const heading = (name: string | RegExp) => ({ role: 'heading', name }) as const
const standing = (one: string) =>
  ward().sql<{ status: string; people: number; called: string }>(
    `select status, people::integer as people, called from public.enrolments as enrolment
     join public.classes as class on class.id = enrolment.class_id where class.code = $1 order by place`,
    [one],
  )

test('six keep a seat, the seventh waits; one cancels, and who waited has a seat on their page', async ({
  browser,
  page,
}) => {
  const one = await classTomorrow(ward(), 6)
  const link = `${signal().url}/c/${one.code}`
  for (const digit of [1, 2, 3, 4, 5, 6]) {
    const phone = await phoneOf(browser)
    await enrolOnScreen(phone, link, {
      called: `bà Số ${digit}`.replace(/\d/u, 'Lan Mai Cúc Đào Huệ Sen'.split(' ')[digit - 1]!),
      phone: `091200000${digit}`,
    })
    await expect(phone.getByRole('heading', { name: slip.seat })).toBeVisible()
    if (digit === 6) {
      await phone.getByRole('link', { name: slip.see }).click()
      await expect(phone.getByRole('heading', { name: slip.seat })).toBeVisible()
      await expect(phone.getByText(taught.free(1))).toHaveCount(0)
      await phone.context().storageState({ path: 'test-results/sixth.json' })
    }
    await phone.context().close()
  }

  const waiting = await phoneOf(browser)
  await waiting.goto(link)
  await expect(waiting.getByText(taught.full(0))).toBeVisible()
  await enrolOnScreen(waiting, link, { called: 'ông Tám', phone: '0912 000 007' })
  await expect(waiting.getByRole('heading', { name: slip.waiting(1) })).toBeVisible()
  await expect(waiting.getByText(slip.waitingWords)).toBeVisible()
  await look(waiting, 'class-waiting')

  const sixth = await (
    await browser.newContext({ storageState: 'test-results/sixth.json', viewport: { width: 412, height: 915 } })
  ).newPage()
  await sixth.goto(`${signal().url}/help/enrolment`)
  await sixth.getByRole('button', { name: new RegExp('Zalo và gọi video', 'u') }).click()
  await button(sixth, mine.cancel).click()
  await look(sixth, 'seat-cancelling')
  await button(sixth, mine.reallyCancel).click()
  await expect(sixth.getByText(mine.cancelled)).toBeVisible()
  await expect(sixth.getByRole('heading', { name: mine.wasCancelled })).toBeVisible()

  await waiting.reload()
  await expect(waiting.getByRole('heading', { name: slip.seat })).toBeVisible()
  expect((await standing(one.code)).map(({ status }) => status)).toEqual([
    ...Array.from({ length: 5 }, () => 'seat'),
    'cancelled',
    'seat',
  ])
  void page
  void heading
  void near
  void enrolled
  void hoursFromNow
  void neighbourhoodOf
  void asLead
  void fillIn
  void openSeat
  void enrol
  void vi
})
