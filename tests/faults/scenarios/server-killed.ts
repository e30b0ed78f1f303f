import type { LabPhone } from '../lab-phone.ts'
import type { LabRoom, Scenario } from '../lab-room.ts'
import type { LabWard } from '../lab-ward.ts'

const rounds = 6

/** The server dies shortly after it was asked to take commands: before, during or after it has committed them. */
async function dieWhileTaking({ random }: LabRoom, ward: LabWard, phones: LabPhone[]) {
  const { promise, resolve } = Promise.withResolvers<void>()
  ward.proxy.plan(({ path }) => {
    if (!path.includes('apply_commands')) return { kind: 'pass' }
    setTimeout(() => void ward.kill().then(resolve), random() * 120)
    return random() < 0.5 ? { kind: 'cutAfterRequest' } : { kind: 'pass' }
  })
  const sent = Promise.all(phones.map((phone) => phone.page().evaluate(() => window.lab.send())))
  await promise
  await sent
}

export const serverKilled: Scenario = {
  name: 'server-killed',
  promise: 'a server killed between its commit and its answer takes each command once',
  run: async (room) => {
    const ward = await room.openWard()
    const phones = ['hanh', 'phuc'].map((name) => room.phoneOf(ward, name))
    for (const phone of phones) await room.arrive(phone)
    for (let round = 0; round < rounds; round += 1) {
      ward.proxy.plan(() => ({ kind: 'cutBeforeRequest' }))
      for (const phone of phones) await room.work(phone, 40)
      await dieWhileTaking(room, ward, phones)
      room.tally.kills += 1
      await ward.start()
      ward.proxy.pass()
      await Promise.all(phones.map((phone) => phone.page().evaluate(() => window.lab.send())))
    }
    await room.close(ward, phones)
  },
}
