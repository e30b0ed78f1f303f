import type { LabPhone } from '../lab-phone.ts'
import type { LabRoom, Scenario } from '../lab-room.ts'
import { loseSignal } from '../network-moods.ts'

const allowed = 2_500_000

/** Before the browser has seen how much there is; it looks again only now and then. */
async function startWithLittleRoom(room: LabRoom, phone: LabPhone, origin: string) {
  await phone.putAway()
  const context = await phone.startBrowser()
  const blank = context.pages()[0] ?? (await context.newPage())
  const browser = await context.newCDPSession(blank)
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: allowed })
  await room.start(phone)
}

export const quota: Scenario = {
  name: 'quota',
  promise: 'a full phone says so instead of pretending, and keeps and sends what it has',
  run: async (room) => {
    const ward = await room.openWard()
    const phone = room.phoneOf(ward, 'hanh')
    await room.arrive(phone)
    await startWithLittleRoom(room, phone, ward.url)
    await room.work(phone, 60)
    loseSignal(ward.proxy)
    const refusal = await room.work(phone, 3_000, { together: 10 })
    room.expect(refusal !== null, 'a phone without room refuses to save')
    const { waiting } = await phone.page().evaluate(() => window.lab.counts())
    room.remark(`full after ${waiting} unsent`)
    ward.proxy.pass()
    await phone.page().evaluate(() => window.lab.send())
    await room.kill(phone)
    await room.start(phone)
    await room.work(phone, 50)
    await room.close(ward, [phone])
  },
}
