import { BrokenPromise, nothingYet, type RoomSettings, type Scenario, type Tally, withLabRoom } from './lab-room.ts'

interface Outcome {
  tally: Tally
  /** What was promised and did not hold, or what broke; null when all is well. */
  problem: string | null
  /** A promise was not kept, rather than that the laboratory itself failed. */
  isPromiseBroken: boolean
}

const told = ({ facts, faults, kills, stores_destroyed, lost, doubled }: Tally) =>
  `${facts} facts, ${faults} faults, ${kills} kills, ${stores_destroyed} stores destroyed, ${lost} lost, ${doubled} doubled`

/** Runs one scenario in a ward of its own and says in a line how it went. */
export async function runScenario(scenario: Scenario, settings: Omit<RoomSettings, 'remark'>): Promise<Outcome> {
  const began = Date.now()
  let tally = nothingYet()
  let problem: string | null = null
  let isPromiseBroken = false
  const remarks: string[] = []
  try {
    await withLabRoom({ ...settings, remark: (words) => remarks.push(words) }, async (room) => {
      tally = room.tally
      await scenario.run(room)
    })
  } catch (error) {
    isPromiseBroken = error instanceof BrokenPromise
    problem = error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
  const seconds = Math.round((Date.now() - began) / 1_000)
  console.log(
    `${problem === null ? 'ok  ' : 'FAIL'} ${scenario.name}: ${told(tally)} (${[...remarks, `${seconds} s`].join('; ')})`,
  )
  if (problem !== null) console.log(`     ${scenario.promise}\n     ${problem}`)
  return { tally, problem, isPromiseBroken }
}
