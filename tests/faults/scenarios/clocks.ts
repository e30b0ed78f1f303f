import type { Scenario } from '../lab-room.ts'

const day = 86_400_000

/** A clock that is `shift` ms off and now and then jumps by up to two days. */
const wrongClock = (shift: number) => `{
  const RightDate = Date
  let shift = ${shift}
  setInterval(() => { if (Math.random() < 0.3) shift += (Math.random() - 0.5) * ${4 * day} }, 200)
  globalThis.Date = class extends RightDate {
    constructor(...given) { given.length > 0 ? super(...given) : super(RightDate.now() + shift) }
    static now() { return Math.round(RightDate.now() + shift) }
  }
}`

export const clocks: Scenario = {
  name: 'clocks',
  promise: 'a clock that is days off, and jumps, costs no fact and doubles none',
  run: async (room) => {
    const ward = await room.openWard()
    const phones = ['hanh', 'phuc', 'cuc'].map((name) => room.phoneOf(ward, name))
    const shifts = [-6 * day, 9 * day, -400 * day]
    for (const [at, phone] of phones.entries()) phone.prepareWith(wrongClock(shifts[at] ?? 0))
    await Promise.all(
      phones.map(async (phone) => {
        await room.arrive(phone)
        for (let turn = 0; turn < 5; turn += 1) {
          await room.work(phone, 30, { isDatedNow: true })
          await phone.page().evaluate(() => window.lab.send())
        }
        await room.kill(phone)
        await room.start(phone)
      }),
    )
    const [late] = await ward.sql<{ count: number }>(
      `select count(*)::integer as count from public.visits where visited_at > now()`,
    )
    room.expect(late?.count === 0, 'no visit is dated after it was received')
    await room.close(ward, phones)
  },
}
