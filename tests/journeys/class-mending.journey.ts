import { expect } from '@playwright/test'
import { vi as doorWords } from '../../src/i18n/class-door/vi.ts'
import { vi as viOutbox } from '../../src/i18n/outbox/vi.ts'
import { vi } from '../../src/i18n/vi.ts'
import { expectWholeAccessible } from './accessible.ts'
import { classSoon } from './class-at-door.ts'
import { signIn, waitUntilReadyOffline } from './sign-in.ts'
import { test } from './test.ts'
import { useDemoWard } from './use-demo-ward.ts'

const { ward, signal } = useDemoWard()
const { newcomer, door } = doorWords

/** A ward that has learned of a name it cannot read, which this phone has not. */
async function growStricter() {
  await ward().sql('alter function private.fault_of_name(text) rename to fault_of_name_before')
  await ward().sql(
    `create function private.fault_of_name(typed text) returns text language sql immutable set search_path = '' as $$
       select coalesce(private.fault_of_name_before(typed), case when typed ~ 'Lạ' then 'odd_characters' end) $$`,
  )
}

test('a newcomer the ward could not read is found by the class, put right with the consent kept, and sent', async ({
  page,
}) => {
  const one = await classSoon(ward())
  await growStricter()
  await signIn(page, { url: signal().url, name: 'hanh' })
  await waitUntilReadyOffline(page)
  await page.goto(`${signal().url}/classes/${one.id}/door`)
  await expect(page.getByText(door.arrived(0))).toBeVisible()
  await signal().lose()
  await page.getByRole('button', { name: newcomer.open }).click()
  await page.getByRole('radio', { name: newcomer.named }).check()
  await page.getByRole('radio', { name: vi.checkIn.consentYes }).check()
  await page.getByLabel(newcomer.called).fill('ông Chín Lạ')
  await page.getByLabel(newcomer.phone).fill('0901 000 999')
  await page.getByRole('button', { name: vi.common.saveOnPhone }).click()
  await expect(page.getByText(door.arrived(1))).toBeVisible()
  await signal().find()

  await page.goto(`${signal().url}/outbox`)
  await page.getByRole('button', { name: viOutbox.trySending }).click()
  await expect(page.getByText(viOutbox.refusals.name_unreadable)).toBeVisible()
  const what = `${viOutbox.commands.check_in_to_class}: Zalo và gọi video · ông Chín Lạ`
  await expect(page.getByText(what)).toBeVisible()
  await page.getByRole('button', { name: viOutbox.discard(what) }).click()
  await expect(page.getByRole('dialog').getByText(viOutbox.discardAsk(what))).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: vi.common.keep }).click()

  await page.getByRole('link', { name: vi.common.edit }).click()
  const name = page.getByLabel(viOutbox.mendNewcomer.called)
  await expect(name).toHaveValue('ông Chín Lạ')
  await expect(page.getByLabel(viOutbox.mendNewcomer.phone)).toHaveValue('0901000999')
  await page.screenshot({ path: 'test-results/screens/mending-newcomer.png', fullPage: true })
  await expectWholeAccessible(page, 'mending-newcomer')
  await name.fill('ông Chín 🌸')
  await page.getByRole('button', { name: vi.common.saveOnPhone }).click()
  await expect(page.getByText(viOutbox.mendNewcomer.nameFault)).toBeVisible()
  await name.fill('ông Chín')
  await page.getByRole('button', { name: vi.checkIn.more }).click()
  await page.getByRole('button', { name: vi.common.saveOnPhone }).click()
  await expect(page.getByText(viOutbox.nothing)).toBeVisible()
  await expect
    .poll(() =>
      ward().sql(
        `select called, phone, people::integer as people, consent_text_id is not null as has_agreed
         from public.enrolments where class_id = $1`,
        [one.id],
      ),
    )
    .toEqual([{ called: 'ông Chín', phone: '+84901000999', people: 2, has_agreed: true }])
})
