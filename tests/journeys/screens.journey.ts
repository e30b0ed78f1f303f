import { randomUUID } from 'node:crypto'
import { type Page, expect } from '@playwright/test'

import { en } from '../../src/i18n/en.ts'
import { vi } from '../../src/i18n/vi.ts'
import type { ServedWard } from '../database/harness.ts'
import { expectAccessible } from './accessible.ts'
import { serveDemoWard } from './ready-wards.ts'
import { signIn } from './sign-in.ts'
import { test } from './test.ts'

// Each look takes its time and minds nobody else's.
test.describe.configure({ mode: 'parallel' })

let ward: ServedWard
let addresses: Record<string, string>
let refused = { id: randomUUID(), home: '' }

test.beforeAll(async () => {
  ward = await serveDemoWard()
  const [known] = await ward.sql<{
    part: string
    home: string
    visit: string
    person: string
    ward: string
    area: string
    team: string
    walker: string
    outing: string
  }>(
    `select door.part_id as part, door.id as home, visit.id as visit, person.id as person, door.ward_id as ward,
       door.neighbourhood_id as area, walker.id as walker, (select id from public.outings order by id limit 1) as outing,
       (select team_id from public.memberships where profile_id = walker.id and left_at is null limit 1) as team
     from public.assignments as assignment
     join public.profiles as walker on walker.id = assignment.profile_id and walker.sign_in_name = 'hanh'
     join public.households as door on door.part_id = assignment.part_id
     join public.visits as visit on visit.household_id = door.id and visit.outcome = 'helped' and visit.root_id is null
     join public.people as person on person.household_id = door.id and person.erased_at is null
     where assignment.ended_at is null order by door.id limit 1`,
  )
  if (known === undefined) throw new Error('The demo ward has no home with a named person.')
  refused = { ...refused, home: known.home }
  await holdForTheLead(known)
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
    'walk-up': '/walk-up',
    mending: `/outbox/${refused.id}`,
    held: '/held',
    me: '/me',
    teams: '/team',
    team: `/team/${known.team}`,
    card: '/card',
    outings: '/outings',
    outing: `/outings/${known.outing}`,
    'new-outing': '/outings/new',
    coverage: `/coverage/${known.ward}`,
    'coverage-streets': `/coverage/${known.area}/streets`,
    'never-reached': `/coverage/${known.ward}/never`,
    assign: `/assign/${known.ward}`,
    'assign-person': `/assign/${known.area}/person/${known.walker}`,
  }
})
test.afterAll(() => ward.close())

/** Two entries of eight days ago, one with another hanging on it: a coordinator sees them too. */
async function holdForTheLead({ home, part }: { home: string; part: string }) {
  const hold = (word: { id: string; name: string; reason: string; needs: string[]; payload: object }) =>
    ward.sql(
      `insert into public.command_log (author_id, id, name, payload_hash, payload, status, reason, needs, receipt, made_at,
         received_at, part_id, device_id, app_schema, was_held)
       select id, $1, $2, 'seen', $3, 'held', $4, $5, nextval('private.receipts'), now() - interval '8 days',
         now() - interval '8 days', $6, 'phone', 1, true from public.profiles where sign_in_name = 'hanh'`,
      [word.id, word.name, JSON.stringify(word.payload), word.reason, word.needs, part],
    )
  const ids = [randomUUID(), randomUUID(), randomUUID()] as const
  const visit = { visit_id: randomUUID(), household_id: home, outcome: 'helped', visited_at: new Date().toISOString() }
  await hold({ id: ids[0], name: 'log_visit', reason: 'was_yours', needs: [], payload: visit })
  await hold({ id: ids[1], name: 'check_in', reason: 'waiting_for', needs: [ids[0]], payload: { skills: {} } })
  await hold({ id: ids[2], name: 'share_recipe', reason: 'unknown_command', needs: [], payload: {} })
}

/** An entry sent back by the lead, as it lies in the outbox of this phone. */
const layRefused = (page: Page) =>
  page.evaluate(async ({ id, home }) => {
    const answer = <Result>(request: IDBRequest<Result>) => {
      const { promise, resolve } = Promise.withResolvers<Result>()
      request.addEventListener('success', () => resolve(request.result))
      return promise
    }
    const [known] = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('tungnha-'))
    const database = await answer(indexedDB.open(known?.name ?? ''))
    const payload = { visit_id: id, household_id: home, outcome: 'helped', visited_at: new Date().toISOString() }
    const entry = { id, name: 'log_visit', payload, sealed: null, scope: null, needs: [], makes: [id], touches: [] }
    const told = { place: { number: '12/7', street: 'Hẻm 12 Nguyễn Trãi' }, household_id: home, outcome: 'helped' }
    const answered = { status: 'refused', reason: 'wrong_home', receipt: 7, transaction: null, sent_at: null }
    const store = database.transaction('outbox', 'readwrite').objectStore('outbox')
    const made = { made_at: new Date().toISOString(), mentions: [id, home], before: null }
    await answer(store.add({ ...entry, ...told, ...answered, ...made }))
    database.close()
  }, refused)

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
  'mending',
  'walk-up',
  'me',
  'teams',
  'team',
  'card',
  'outings',
  'outing',
]
const steerer = [
  'coverage',
  'coverage-streets',
  'never-reached',
  'assign',
  'assign-person',
  'held',
  'me',
  'teams',
  'team',
  'outings',
  'new-outing',
]
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

async function see(page: Page, name: string) {
  await expect(page.locator('main h1, main h2, .head h1').first()).toBeVisible()
  for (const words of waiting) await expect(page.getByText(words, { exact: true })).toHaveCount(0)
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: `test-results/screens/${name}.png` })
  // What comes a moment later than the page makes it longer than it was unrolled.
  await expect(async () => {
    await unroll(page)
    await expectAccessible(page, name)
  }).toPass({ timeout: 20_000 })
}

// Each opens a screen on what they work with, and turns to the other without loading it anew.
for (const [person, screens, devices] of [
  ['hanh', walker, ['phone', 'laptop']],
  ['thu', steerer, ['laptop', 'phone']],
] as const) {
  for (const look of looks) {
    test(`every screen of ${person} can be read and pressed: ${Object.values(look).join(', ')}`, async ({ page }) => {
      await signIn(page, { url: ward.url, name: person })
      if (person === 'hanh') await layRefused(page)
      await wear(page, look)
      for (const screen of screens) {
        await page.setViewportSize(sizes[devices[0]])
        await page.goto(`${ward.url}${addresses[screen]}`)
        for (const device of devices) {
          await page.setViewportSize(sizes[device])
          await see(page, `${screen}-${device}-${Object.values(look).join('-')}`)
        }
      }
    })
  }
}

test('signing in, joining, a new password and checking a card can be read and pressed without an account', async ({
  page,
}) => {
  for (const look of looks) {
    await page.goto(`${ward.url}/sign-in`)
    await wear(page, look)
    await expectAccessible(page, `sign-in ${look.language}`)
    await page.screenshot({ path: `test-results/screens/sign-in-phone-${Object.values(look).join('-')}.png` })
    for (const screen of ['join', 'reset', 'check']) {
      await page.goto(`${ward.url}/${screen}`)
      await expect(page.locator('form')).toBeVisible()
      await expectAccessible(page, `${screen} ${look.language}`)
    }
  }
})
