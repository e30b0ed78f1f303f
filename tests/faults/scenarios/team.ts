import type { LabPhone } from '../lab-phone.ts'
import type { LabRoom, Scenario } from '../lab-room.ts'
import { everyMood } from '../network-moods.ts'
import { randomPlan } from '../proxy.ts'
import { assign, place, profileNamed } from '../ward-places.ts'

async function walkAnHour(room: LabRoom, phone: LabPhone) {
  for (let stretch = 0; stretch < 4; stretch += 1) {
    await phone.page().evaluate(() => window.lab.send())
    await room.work(phone, 60)
    await phone.page().evaluate(() => window.lab.send())
    await room.work(phone, 40)
    await room.kill(phone)
    await room.start(phone)
  }
}

export const team: Scenario = {
  name: 'team',
  promise: 'three phones of one team, two of them in one lane, bring everything home and end up showing the same',
  run: async (room) => {
    const ward = await room.openWard()
    const names = ['hanh', 'phuc', 'cuc']
    for (const name of names.slice(0, 2)) await assign(ward.sql, await profileNamed(ward.sql, name), place.part(5))
    const phones = names.map((name) => room.phoneOf(ward, name))
    for (const phone of phones) await room.arrive(phone)
    const mild = { ...everyMood, pass: 20 }
    ward.proxy.plan(randomPlan({ seed: Math.floor(room.random() * 1e6), weights: { ...mild, status: 0, portal: 0 } }))
    await Promise.all(phones.map((phone) => walkAnHour(room, phone)))
    await room.close(ward, phones)
  },
}
