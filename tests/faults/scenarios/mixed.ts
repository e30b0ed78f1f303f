import { acceptAllHeld } from '../as-lead.ts'
import type { LabPhone } from '../lab-phone.ts'
import type { LabRoom, Scenario } from '../lab-room.ts'
import type { LabWard } from '../lab-ward.ts'
import { everyMood } from '../network-moods.ts'
import { randomPlan } from '../proxy.ts'
import { place } from '../ward-places.ts'

const pauseOf = (time: number) => {
  const { promise, resolve } = Promise.withResolvers<void>()
  setTimeout(resolve, time)
  return promise
}

async function walk(room: LabRoom, phone: LabPhone, until: number) {
  const { random, ledger } = room
  while (Date.now() < until) {
    const work = { first: ledger.numbers(), together: 1 + Math.floor(random() * 8), pause: 10 }
    await phone.page().evaluate((given) => window.lab.keepWorking(given), work)
    await pauseOf(300 + random() * 1_500)
    if (random() < 0.3) await phone.page().evaluate(() => window.lab.rest())
    else {
      await room.kill(phone)
      const chance = random()
      if (chance < 0.3) room.spoil(phone, 'delete')
      else if (chance < 0.6) room.spoil(phone, 'damage')
      await room.start(phone, { isOffline: true })
    }
    await phone.page().evaluate(() => window.lab.send())
  }
}

/** Everybody's lane becomes somebody else's now and then, as teams rearrange themselves; the lead looks into the tray. */
async function rearrange(room: LabRoom, ward: LabWard, until: number) {
  while (Date.now() < until) {
    await pauseOf(4_000)
    const [first, second] = room.random() < 0.5 ? [1, 2] : [2, 1]
    await ward.sql(
      `with mine as (update public.assignments set ended_at = now() where ended_at is null and part_id = any ($1::uuid[])
         returning part_id, profile_id)
       insert into public.assignments (part_id, profile_id)
       select distinct case part_id when $2 then $3 else $2 end::uuid, profile_id from mine`,
      [[place.part(first), place.part(second)], place.part(first), place.part(second)],
    )
    await acceptAllHeld(ward)
  }
}

/** Everything at once, for so many seconds. */
export const mixedFor = (seconds: number): Scenario => ({
  name: 'mixed',
  promise: 'kills, stores thrown away, a bad network and lanes changing hands at once: nothing lost, nothing twice',
  run: async (room) => {
    const ward = await room.openWard()
    const phones = ['hanh', 'phuc'].map((name) => room.phoneOf(ward, name))
    for (const phone of phones) await room.arrive(phone)
    ward.proxy.plan(randomPlan({ seed: Math.floor(room.random() * 1e6), weights: { ...everyMood, pass: 20 } }))
    const until = Date.now() + seconds * 1_000
    await Promise.all([...phones.map((phone) => walk(room, phone, until)), rearrange(room, ward, until)])
    ward.proxy.pass()
    for (const phone of phones) await phone.page().evaluate(() => window.lab.send())
    await acceptAllHeld(ward)
    await room.close(ward, phones)
  },
})
