import fc from 'fast-check'
import { setup } from '../database/harness-postgres.ts'
import { type Books, closeBooks } from './interleavings/close-scene.ts'
import { openScene, type Scene } from './interleavings/scene.ts'
import { step, type Step } from './interleavings/steps.ts'
import { takeStep } from './interleavings/take-step.ts'

export interface SoakFigures {
  wards: number
  facts: number
  faults: number
  lost: number
  doubled: number
  differing: number
}

interface Soak {
  minutes: number
  seed: number
  /** A line for each ward, and one for each thing that is wrong. */
  report: (words: string) => void
}

const colleagues = 7
const roundsPerWard = 20
const stepsPerRound = 6

const isTurningBack = ({ kind }: Step) => kind === 'keepCopy' || kind === 'goBack'

function stepsFor(seed: number, count: number): Step[] {
  return fc.sample(step, { seed, numRuns: count * 2 }).filter((each) => !isTurningBack(each))
}

/** All phones at once, each doing one thing after another, as long as the round lasts. */
async function round(scene: Scene, seed: number): Promise<void> {
  const walking = scene.phones.map(async (_, phone) => {
    const steps = stepsFor(seed * 100 + phone, stepsPerRound).slice(0, stepsPerRound)
    for (const each of steps) await takeStep(scene, { ...each, phone })
  })
  const walked = await Promise.allSettled(walking)
  for (const each of walked) if (each.status === 'rejected') throw each.reason
  // Only while nobody is in the database can it be copied.
  const [turn] = fc.sample(step, { seed, numRuns: 60 }).filter(isTurningBack)
  if (turn && seed % 3 === 0) await takeStep(scene, turn)
}

async function soakOneWard(seed: number, until: number): Promise<Books & { faults: number }> {
  const scene = await openScene({ more: colleagues })
  try {
    for (let number = 0; number < roundsPerWard && Date.now() < until; number += 1)
      await round(scene, seed * roundsPerWard + number)
    return { ...(await closeBooks(scene)), faults: scene.troubles }
  } finally {
    await scene.close()
  }
}

function add(figures: SoakFigures, { made, faults, lost, doubled, differing }: Books & { faults: number }) {
  figures.wards += 1
  figures.facts += made
  figures.faults += faults
  figures.lost += lost.length
  figures.doubled += doubled.length
  figures.differing += differing.length
}

/** Many phones at the same time on real Postgres, ward after ward until the time is over. */
export async function runSoak({ minutes, seed, report }: Soak): Promise<SoakFigures> {
  const figures = { wards: 0, facts: 0, faults: 0, lost: 0, doubled: 0, differing: 0 }
  const until = Date.now() + minutes * 60_000
  const stop = await setup()
  try {
    while (Date.now() < until) {
      const wardSeed = (seed + figures.wards) % 1_000_000
      const books = await soakOneWard(wardSeed, until)
      add(figures, books)
      report(`ward ${figures.wards} (seed ${wardSeed}): ${books.made} facts, ${books.onPhones} of them on phones`)
      for (const wrong of [...books.lost, ...books.doubled, ...books.differing]) report(wrong)
    }
  } finally {
    await stop()
  }
  return figures
}
