import { failureOf } from '../../../src/backend/failure.ts'
import { pull } from '../../../src/store/pull.ts'
import { push } from '../../../src/store/push.ts'
import type { PhoneInNode } from '../phone-in-node.ts'
import { type Age, doorTo, type Trouble } from './door-to.ts'
import type { Scene } from './scene.ts'
import { type Kind, pick, type Step } from './steps.ts'
import { workAtWard } from './work-at-ward.ts'
import { workOfWalkers } from './work-of-walkers.ts'

const saysMore = (payload: Record<string, unknown>) =>
  typeof payload['visited_at'] === 'string' && Date.parse(payload['visited_at']) % 7_000 === 0

/** The second phone's app is older than the ward; the third's is newer, and some of its visits say what the ward does not know. */
const ages: Age[] = [
  (command) => command,
  (command) => ({ ...command, app_schema: 0 }),
  (command) => (saysMore(command.payload) ? { ...command, payload: { ...command.payload, mood: 'calm' } } : command),
]

/** As this phone's app sends it. */
export const doorOf = ({ ward, phones }: Scene, phone: PhoneInNode, trouble: Trouble = 'none') =>
  doorTo(ward, trouble, ages[phones.indexOf(phone)])

/** The network or the ward may fail; anything else is a fault of ours. */
async function trying({ scene, trouble }: { scene: Scene; trouble: Trouble }, work: Promise<unknown>): Promise<void> {
  if (trouble !== 'none') scene.troubles += 1
  await work.catch((error: unknown) => {
    if (failureOf(error) === 'unexpected' && !/40001|40P01/u.test(String(error))) throw error
  })
}

interface OnTheWay {
  scene: Scene
  phone: PhoneInNode
  trouble: Trouble
}

export const onTheWay = {
  push: (way: OnTheWay) => trying(way, push(way.phone.store(), doorOf(way.scene, way.phone, way.trouble))),
  pull: (way: OnTheWay) => trying(way, pull(way.phone.store(), doorOf(way.scene, way.phone, way.trouble))),
  restart: ({ phone }: OnTheWay) => phone.restart(),
}

const acts = { ...workOfWalkers, ...workAtWard }

const isOnTheWay = (kind: Kind): kind is keyof typeof onTheWay => Object.hasOwn(onTheWay, kind)

/** The operator keeps a copy of the database, or puts the ward back to it. */
async function turnBack(scene: Scene, { kind, two }: Step): Promise<void> {
  if (kind === 'keepCopy') return scene.ward.keepCopy()
  const isAnnounced = two % 3 !== 0
  if (await scene.ward.goBack({ isAnnounced })) scene.wasPutBackByHand = !isAnnounced
}

/** What a phone does, or somebody at the ward. */
export async function takeStep(scene: Scene, step: Step): Promise<void> {
  const { kind } = step
  if (kind === 'keepCopy' || kind === 'goBack') return turnBack(scene, step)
  const phone = pick(scene.phones, step.phone)
  if (phone === undefined) return
  if (isOnTheWay(kind)) await onTheWay[kind]({ scene, phone, trouble: step.trouble })
  else await acts[kind]({ scene, phone, store: phone.store(), step })
}
