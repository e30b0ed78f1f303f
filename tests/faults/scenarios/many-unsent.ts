import type { Scenario } from '../lab-room.ts'
import { loseSignal } from '../network-moods.ts'

const unsent = 2_000

export const manyUnsent: Scenario = {
  name: 'many-unsent',
  promise: 'two thousand unsent commands come through, also when the database is thrown away under them',
  run: async (room) => {
    const ward = await room.openWard()
    const phone = room.phoneOf(ward, 'hanh')
    await room.arrive(phone)
    loseSignal(ward.proxy)
    await room.work(phone, unsent, { together: 8 })
    await room.kill(phone)
    room.spoil(phone, 'delete')
    const began = Date.now()
    const { restored } = await room.start(phone, { isOffline: true })
    room.expect(restored >= unsent, `${restored} of ${unsent} came back from the second copy`)
    room.remark(`${restored} came back in ${Date.now() - began} ms`)
    await phone.page().evaluate(() => window.lab.longestTask())
    ward.proxy.pass()
    await phone.page().evaluate(() => window.lab.send())
    room.remark(
      `longest task while sending ${await phone.page().evaluate(() => Math.round(window.lab.longestTask()))} ms`,
    )
    await room.close(ward, [phone])
  },
}
