import { type Page, expect, test } from '@playwright/test'

import { en } from '../../src/i18n/en.ts'
import { vi } from '../../src/i18n/vi.ts'
import { type ServedWard, serve } from '../database/harness.ts'
import { expectAccessible } from './accessible.ts'
import { signIn } from './sign-in.ts'

let ward: ServedWard
let addresses: Record<string, string>

test.beforeAll(async () => {
  ward = await serve({ seed: 'supabase/seed.sql', distDir: 'dist' })
  const [known] = await ward.sql<{
    part: string
    home: string
    visit: string
    person: string
    ward: string
    area: string
  }>(
    `select door.part_id as part, door.id as home, visit.id as visit, person.id as person, door.ward_id as ward,
       door.neighbourhood_id as area
     from public.assignments as assignment
     join public.profiles as walker on walker.id = assignment.profile_id and walker.sign_in_name = 'hanh'
     join public.households as door on door.part_id = assignment.part_id
     join public.visits as visit on visit.household_id = door.id and visit.outcome = 'helped' and visit.root_id is null
     join public.people as person on person.household_id = door.id and person.erased_at is null
     where assignment.ended_at is null order by door.id limit 1`,
  )
  if (known === undefined) throw new Error('The demo ward has no home with a named person.')
  addresses = {
    today: '/',
    streets: '/streets',
    street: `/streets/${known.part}`,
    'add-home': `/streets/${known.part}/add`,
    home: `/households/${known.home}`,
    visit: `/households/${known.home}/visit`,
    'check-in': `/households/${known.home}/check-in/${known.visit}`,
    'correct-visit': `/households/${known.home}/visits/${known.visit}`,
    person: `/households/${known.home}/people/${known.person}`,
    outbox: '/outbox',
    me: '/me',
    coverage: `/coverage/${known.ward}`,
    'coverage-streets': `/coverage/${known.area}/streets`,
    'never-reached': `/coverage/${known.ward}/never`,
  }
})
test.afterAll(() => ward.close())

const walker = [
  'today',
  'streets',
  'street',
  'add-home',
  'home',
  'visit',
  'check-in',
  'correct-visit',
  'person',
  'outbox',
  'me',
]
const steerer = ['coverage', 'coverage-streets', 'never-reached']
const waiting = [vi, en].flatMap(({ common, map, sync }) => [common.loading, map.loading, sync.firstLoad])
const looks = [
  { language: 'vi', contrast: 'calm', text: 'A' },
  { language: 'en', contrast: 'calm', text: 'A' },
  { language: 'vi', contrast: 'sun', text: 'A++' },
  { language: 'en', contrast: 'sun', text: 'A' },
]
const sizes = { phone: { width: 412, height: 915 }, laptop: { width: 1280, height: 800 } }

async function wear(page: Page, { language, contrast, text }: (typeof looks)[number]) {
  await page.evaluate(
    ([spoken, light, letters]) => {
      localStorage.setItem('language', spoken ?? '')
      localStorage.setItem('contrast', light ?? '')
      localStorage.setItem('text-size', letters ?? '')
    },
    [language, contrast, text],
  )
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', language)
}

/** Tall enough that nothing hides half under the foot, which would shrink what one can press. */
async function unroll(page: Page) {
  const { width = 412 } = page.viewportSize() ?? {}
  await expect
    .poll(async () => {
      const height = await page.evaluate(() => document.documentElement.scrollHeight)
      const seen = page.viewportSize()?.height ?? 0
      if (height > seen) await page.setViewportSize({ width, height: height + 100 })
      return height <= seen
    })
    .toBe(true)
}

async function see(page: Page, screen: string, name: string) {
  await page.goto(`${ward.url}${addresses[screen]}`)
  await expect(page.locator('main h1, main h2, .head h1').first()).toBeVisible()
  for (const words of waiting) await expect(page.getByText(words, { exact: true })).toHaveCount(0)
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: `test-results/screens/${name}.png` })
  await unroll(page)
  await expectAccessible(page, name)
}

for (const [person, screens] of [
  ['hanh', walker],
  ['thu', steerer],
] as const) {
  for (const look of looks) {
    test(`every screen of ${person} can be read and pressed: ${Object.values(look).join(', ')}`, async ({ page }) => {
      await signIn(page, { url: ward.url, name: person })
      await wear(page, look)
      for (const screen of screens) {
        await page.setViewportSize(sizes.phone)
        await see(page, screen, `${screen}-phone-${Object.values(look).join('-')}`)
      }
      for (const screen of screens) {
        await page.setViewportSize(sizes.laptop)
        await see(page, screen, `${screen}-laptop-${Object.values(look).join('-')}`)
      }
    })
  }
}

test('signing in and joining can be read and pressed', async ({ page }) => {
  for (const look of looks) {
    await page.goto(`${ward.url}/sign-in`)
    await wear(page, look)
    await expectAccessible(page, `sign-in ${look.language}`)
    await page.screenshot({ path: `test-results/screens/sign-in-phone-${Object.values(look).join('-')}.png` })
    await page.goto(`${ward.url}/join`)
    await expect(page.locator('form')).toBeVisible()
    await expectAccessible(page, `join ${look.language}`)
  }
})
