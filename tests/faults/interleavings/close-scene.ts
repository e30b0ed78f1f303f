import { bringHome } from './bring-home.ts'
import { type Balance, differences, weigh } from './equations.ts'
import type { Scene } from './scene.ts'

export interface Books extends Balance {
  /** What phones hold otherwise than a new phone of the same person. */
  differing: string[]
}

async function weighAtHome(scene: Scene): Promise<Balance> {
  await bringHome(scene)
  return weigh(scene)
}

/**
 * Brings everything home and weighs both sides. Put back by hand and no epoch begun, no fact may be lost, but a phone may
 * hold what nobody else remembers: until the operator begins one.
 */
export async function closeBooks(scene: Scene): Promise<Books> {
  const first = await weighAtHome(scene)
  if (!scene.wasPutBackByHand) return { ...first, differing: await differences(scene) }
  await scene.ward.sql('select private.begin_epoch()')
  scene.wasPutBackByHand = false
  const second = await weighAtHome(scene)
  const [lost, doubled] = [first.lost.concat(second.lost), first.doubled.concat(second.doubled)]
  return { ...second, lost, doubled, differing: await differences(scene) }
}
