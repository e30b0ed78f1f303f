import type { LabPhone } from '../lab-phone.ts'
import type { LabRoom, Scenario } from '../lab-room.ts'

/** Continuous work, a SIGKILL at a random moment, and what is on the disk spoilt in some rounds. */
async function liveThrough(room: LabRoom, phone: LabPhone, roundsEach: number) {
  const { random, ledger } = room
  await room.arrive(phone)
  for (let round = 0; round < roundsEach; round += 1) {
    // Else the browser is killed now and then while it still fetches.
    if (random() < 0.8) await phone.page().evaluate(() => window.lab.homesAreHere())
    const work = { first: ledger.numbers(), together: 3 + Math.floor(random() * 12), pause: Math.floor(random() * 15) }
    await phone.page().evaluate((given) => window.lab.keepWorking(given), work)
    const { promise: over, resolve } = Promise.withResolvers<void>()
    setTimeout(resolve, 200 + random() * 1_800)
    await over
    await room.kill(phone)
    const chance = random()
    if (chance < 0.3) room.spoil(phone, 'delete')
    else if (chance < 0.6) room.spoil(phone, 'damage')
    await room.start(phone)
  }
}

export const killsFor = (roundsEach: number): Scenario => ({
  name: 'kills',
  promise: 'what the screen called saved outlives a killed browser, also one that throws its database away',
  run: async (room) => {
    const ward = await room.openWard()
    const phones = ['hanh', 'phuc'].map((name) => room.phoneOf(ward, name))
    await Promise.all(phones.map((phone) => liveThrough(room, phone, roundsEach)))
    await room.close(ward, phones)
  },
})
