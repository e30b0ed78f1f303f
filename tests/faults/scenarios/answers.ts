import type { Scenario } from '../lab-room.ts'
import { everyMood } from '../network-moods.ts'
import { randomPlan } from '../proxy.ts'

export const answersFor = (fewestFaults: number): Scenario => ({
  name: 'answers',
  promise: 'answers cut, doubled, reordered, delayed, refused or replaced by a portal’s page all end in one effect',
  run: async (room) => {
    const ward = await room.openWard()
    const phones = ['hanh', 'phuc', 'cuc'].map((name) => room.phoneOf(ward, name))
    for (const phone of phones) await room.arrive(phone)
    ward.proxy.plan(randomPlan({ seed: Math.floor(room.random() * 1e6), weights: everyMood }))
    const each = async (phone: (typeof phones)[number]) => {
      while (ward.proxy.faults() < fewestFaults) {
        await room.work(phone, 12, { together: 3 })
        await phone.page().evaluate(() => window.lab.send())
      }
    }
    await Promise.all(phones.map(each))
    await room.close(ward, phones)
  },
})
