import type { Scenario } from '../lab-room.ts'

/** Ten phones of one team on real Postgres, for so many minutes; without a browser, so that there can be many. */
export const soakFor = (minutes: number): Scenario => ({
  name: 'soak',
  promise: 'a whole team at once on real Postgres, with every fault at any moment: nothing lost, nothing twice',
  run: async (room) => {
    // It puts a database of memory where a browser has its own: only who asks for it should have that.
    const { runSoak } = await import('../soak.ts')
    const wrong: string[] = []
    const seed = Math.floor(room.random() * 1_000_000)
    const figures = await runSoak({ minutes, seed, report: (words) => wrong.push(words) })
    const { facts, faults, lost, doubled } = figures
    Object.assign(room.tally, { facts, faults, lost, doubled })
    room.remark(`${figures.wards} wards`)
    room.expect(lost + doubled + figures.differing === 0, wrong.join('\n'))
  },
})
