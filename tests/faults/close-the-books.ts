import type { Unsent } from './lab/driver.ts'
import type { LabPhone } from './lab-phone.ts'
import type { LabRoom } from './lab-room.ts'
import type { LabWard } from './lab-ward.ts'
import { place } from './ward-places.ts'

/** In ms; a phone that sends and fetches without a fault between is done long before. */
const patience = 90_000

/** Sends and fetches until nothing waits and everything received is shown as the ward has it. */
async function sendEverything(phone: LabPhone): Promise<Unsent[]> {
  const page = phone.page()
  for (const since = Date.now(); Date.now() - since < patience;) {
    await page.evaluate(() => window.lab.send())
    const { waiting, sent } = await page.evaluate(() => window.lab.counts())
    if (waiting + sent === 0) break
  }
  return page.evaluate(() => window.lab.unsent())
}

/** Ids of all rows of a table in the parts somebody walks now. */
async function rowsOfWalker({ sql }: LabWard, table: string, name: string): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `select row.id::text as id from public.${table} as row
     join public.assignments as assignment on assignment.part_id = row.part_id and assignment.ended_at is null
     join public.profiles as profile on profile.id = assignment.profile_id where profile.sign_in_name = $1`,
    [name],
  )
  return rows.map(({ id }) => id)
}

const tables = ['households', 'visits', 'check_ins', 'people'] as const

/** What the phone shows of its parts and the ward does not, or the other way round; in words, one line a table. */
async function differencesOf(ward: LabWard, phone: LabPhone): Promise<string[]> {
  const shown = await phone.page().evaluate(() => window.lab.shown())
  const lines: string[] = []
  for (const table of tables) {
    const [here, there] = [new Set(shown[table]), new Set(await rowsOfWalker(ward, table, phone.who.name))]
    const [missing, leftOver] = [there.difference(here), here.difference(there)]
    if (missing.size + leftOver.size > 0)
      lines.push(`${table}: ${missing.size} missing, ${leftOver.size} left over, ${[...missing, ...leftOver][0]} first`)
  }
  return lines
}

/** What the phone comes to show is what the ward has of its parts; a slow answer is asked for again, as phones do. */
async function compareShown({ expect }: LabRoom, ward: LabWard, phone: LabPhone) {
  const since = Date.now()
  let differences = await differencesOf(ward, phone)
  while (differences.length > 0 && Date.now() - since < patience) {
    await phone.page().evaluate(() => window.lab.send())
    differences = await differencesOf(ward, phone)
  }
  expect(differences.length === 0, `${phone.who.name} is shown what the ward has, but ${differences.join('; ')}`)
}

/** The sums a lead reads count each help once. */
async function compareCoverage({ expect }: LabRoom, { sql }: LabWard) {
  for (let left = 1; left > 0;) {
    const [answer] = await sql<{ left: number }>('select private.recount($1, 200) as left', [place.ward])
    left = answer?.left ?? 0
  }
  const [sums] = await sql<{ counted: number; made: number }>(`
    select (select coalesce(sum(helps), 0)::integer from private.coverage_totals) as counted,
      (select count(*)::integer from public.check_ins where root_id is null) as made`)
  expect(sums?.counted === sums?.made, `coverage counts ${sums?.counted} helps, ${sums?.made} were given`)
}

/** Ends a scenario: the network is whole, everything is sent, and the ward holds every fact exactly once. */
export async function closeTheBooks(room: LabRoom, ward: LabWard, phones: LabPhone[]): Promise<void> {
  const { tally, ledger, expect } = room
  tally.faults += ward.proxy.faults()
  ward.proxy.pass()
  const unsent = (await Promise.all(phones.map(sendEverything))).flat()
  const balance = await ledger.balance(ward, unsent)
  tally.facts = balance.made
  tally.lost = balance.lost.length
  tally.doubled = balance.doubled.length
  const [lost] = balance.lost
  expect(lost === undefined, `nothing is lost, but ${balance.lost.length} are: ${JSON.stringify(lost)}`)
  expect(balance.doubled.length === 0, `nothing counts twice, but ${balance.doubled.slice(0, 3).join(', ')} does`)
  const stuck = unsent.find(({ status }) => status !== 'held')
  expect(stuck === undefined, `everything was sent, but ${JSON.stringify(stuck)} was not`)
  // Whoever was done first has not heard yet what the others sent last.
  await Promise.all(phones.map(sendEverything))
  for (const phone of phones) await compareShown(room, ward, phone)
  await compareCoverage(room, ward)
}
