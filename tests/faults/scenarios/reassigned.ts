import { acceptAllHeld } from '../as-lead.ts'
import type { Scenario } from '../lab-room.ts'
import type { LabWard } from '../lab-ward.ts'
import { loseSignal } from '../network-moods.ts'
import { assign, place, profileNamed } from '../ward-places.ts'

/** Lane 1 goes from Hạnh to Phúc, and some homes of lane 2 are found to belong to lane 6. */
async function rearrange({ sql }: LabWard) {
  await sql(`update public.assignments set ended_at = now() where part_id = $1`, [place.part(1)])
  await assign(sql, await profileNamed(sql, 'phuc'), place.part(1))
  await assign(sql, await profileNamed(sql, 'hanh'), place.part(3))
  await sql(
    `update public.households set part_id = $1 where part_id = $2 and number_key in ('1', '2', '3', '4', '5', '6')`,
    [place.part(6), place.part(2)],
  )
}

export const reassigned: Scenario = {
  name: 'reassigned',
  promise: 'work in a lane given away meanwhile waits for the lead and counts once; homes that moved leave the phones',
  run: async (room) => {
    const ward = await room.openWard()
    const phones = ['hanh', 'phuc'].map((name) => room.phoneOf(ward, name))
    for (const phone of phones) await room.arrive(phone)
    const [hanh, phuc] = phones
    if (hanh === undefined || phuc === undefined) return
    for (const phone of phones) await room.work(phone, 80)
    for (const phone of phones) await phone.page().evaluate(() => window.lab.send())
    loseSignal(ward.proxy)
    await room.work(hanh, 150)
    await rearrange(ward)
    ward.proxy.pass()
    await room.work(phuc, 40)
    for (const phone of phones) await phone.page().evaluate(() => window.lab.send())
    const { held } = await hanh.page().evaluate(() => window.lab.counts())
    room.expect(held > 0, 'work in a lane given away waits for the lead')
    room.remark(`the lead accepted ${await acceptAllHeld(ward)}, ${held} were held`)
    await room.close(ward, phones)
    const after = await hanh.page().evaluate(() => window.lab.counts())
    room.expect(after.held === 0, 'the phone hears that the lead accepted')
  },
}
