import type { Scenario } from '../lab-room.ts'

/** 2G on a bad day. */
const slow = { kind: 'slow', bytesPerSecond: 4_000, loss: 0.3 } as const

export const slowNetwork: Scenario = {
  name: 'slow-network',
  promise: 'over 2G that loses a third of everything the work goes out piece by piece, and once',
  run: async (room) => {
    const ward = await room.openWard()
    const phone = room.phoneOf(ward, 'hanh')
    await room.arrive(phone)
    ward.proxy.plan(() => slow)
    await room.work(phone, 300)
    const began = Date.now()
    for (let tries = 0; tries < 60; tries += 1) {
      await phone.page().evaluate(() => window.lab.send())
      const { waiting } = await phone.page().evaluate(() => window.lab.counts())
      if (waiting === 0) break
    }
    const { waiting } = await phone.page().evaluate(() => window.lab.counts())
    room.expect(waiting === 0, 'all went out over the slow network itself')
    room.remark(`sent in ${Math.round((Date.now() - began) / 1_000)} s of 2G`)
    await room.close(ward, [phone])
  },
}
