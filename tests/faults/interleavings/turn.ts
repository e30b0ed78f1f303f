import { definitionOf } from '../../../src/store/commands.ts'
import type { CommandInput } from '../../../src/store/define-command.ts'
import type { Store } from '../../../src/store/open-store.ts'
import { save } from '../../../src/store/save.ts'
import type { PhoneInNode } from '../phone-in-node.ts'
import type { Scene } from './scene.ts'
import { pick, type Step } from './steps.ts'

/** One step of one phone. */
export interface Turn {
  scene: Scene
  phone: PhoneInNode
  store: Store
  step: Step
}

type AtPhone = Pick<Turn, 'scene' | 'phone' | 'store'>

export type Act = (turn: Turn) => Promise<void>

function rowOf({ name, payload }: CommandInput): string {
  const { fields }: { fields?: { lon?: number } } = payload
  return name === 'edit_household' ? String(fields?.lon) : (definitionOf(name).makes({ ...payload })[0] ?? '')
}

/** Puts it on the phone, and into the books once the phone has said so. */
export async function make({ scene, phone, store }: AtPhone, inputs: CommandInput[]): Promise<void> {
  if (inputs.length === 0) return
  const ids = await save(store, inputs)
  for (const [place, input] of inputs.entries())
    scene.made.push({ id: ids[place] ?? '', name: input.name, phone, row: rowOf(input) })
}

const beginning = Date.parse('2026-03-01T01:00:00.000Z')

/** No two facts share one. */
export const momentFor = ({ next }: Scene): string => new Date(beginning + next() * 1_000).toISOString()

export const homeOn = async ({ store, step }: Turn) =>
  pick(
    (await store.database.households.toArray()).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    step.one,
  )
