import type { LabPhone } from '../lab-phone.ts'
import type { LabRoom, Scenario } from '../lab-room.ts'
import type { LabWard } from '../lab-ward.ts'
import { profileNamed } from '../ward-places.ts'

/** A week later the token in this browser is long out of date. */
const ageToken = (phone: LabPhone) =>
  phone.page().evaluate(() => {
    const session = JSON.parse(localStorage.getItem('tungnha-session') ?? '{}') as Record<string, unknown>
    localStorage.setItem('tungnha-session', JSON.stringify({ ...session, expires_at: 1_700_000_000 }))
  })

const send = (phone: LabPhone) => phone.page().evaluate(() => window.lab.send())
const waiting = async (phone: LabPhone) => (await phone.page().evaluate(() => window.lab.counts())).waiting

async function endSessions({ sql }: LabWard, name: string) {
  const profile = await profileNamed(sql, name)
  await sql(`delete from auth.refresh_tokens where user_id::text = $1`, [profile])
  await sql(`delete from auth.sessions where user_id::text = $1`, [profile])
}

const receivedFrom = async ({ sql }: LabWard, name: string) => {
  const [answer] = await sql<{ count: number }>(
    `select count(*)::integer as count from public.command_log where author_id = $1`,
    [await profileNamed(sql, name)],
  )
  return answer?.count ?? 0
}

/** Somebody else signs in on the same phone and works. */
async function lend(room: LabRoom, ward: LabWard, phone: LabPhone) {
  const owners = phone.page()
  const before = await receivedFrom(ward, 'hanh')
  const borrowed = await phone.openTab()
  await borrowed.evaluate((him) => window.lab.enter(him), { ...phone.who, name: 'phuc' })
  phone.use(borrowed)
  await send(phone)
  await room.work(phone, 60)
  await send(phone)
  await owners.evaluate(() => window.lab.send())
  room.expect((await waiting(phone)) === 0, 'the borrower’s own work is sent')
  room.expect((await receivedFrom(ward, 'hanh')) === before, 'what the owner left unsent stays unsent')
  await borrowed.close()
  phone.use(owners)
}

export const lapsed: Scenario = {
  name: 'lapsed',
  promise: 'a session that ran out, was revoked or cannot be renewed costs nothing, and nobody sends another’s work',
  run: async (room) => {
    const ward = await room.openWard()
    const phone = room.phoneOf(ward, 'hanh')
    await room.arrive(phone)
    await room.work(phone, 60)
    await ageToken(phone)
    await send(phone)
    room.expect((await waiting(phone)) === 0, 'an expired token is renewed without asking anybody')

    ward.proxy.plan(({ path }) => (path.startsWith('/rest/') ? { kind: 'status', status: 401 } : { kind: 'pass' }))
    await room.work(phone, 60)
    await send(phone)
    room.expect((await waiting(phone)) >= 60, 'a refused token leaves everything on the phone')
    ward.proxy.pass()

    await endSessions(ward, 'hanh')
    await ageToken(phone)
    await send(phone)
    room.expect((await waiting(phone)) >= 60, 'a session that cannot be renewed leaves everything on the phone')
    await room.work(phone, 60)
    await lend(room, ward, phone)
    await room.kill(phone)
    await room.start(phone)
    await room.close(ward, [phone])
  },
}
