import { setTimeout as wait } from 'node:timers/promises'
import { withStatus } from '../../../src/store/database.ts'
import { pull } from '../../../src/store/pull.ts'
import { push } from '../../../src/store/push.ts'
import type { Scene } from './scene.ts'
import { doorOf } from './take-step.ts'

async function onItsWay({ phones }: Scene): Promise<number> {
  const counts = phones.map(async (phone) => {
    const { database } = phone.store()
    return (await withStatus(database, 'waiting').count()) + (await withStatus(database, 'sent').count())
  })
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0)
}

/** In the first round phones find out that the ward was put back, in the next they offer what it forgot, then others hear of it. */
const fewestRounds = 4
const mostRounds = 100

/** Every network is whole and nothing is held open: until all is answered and has been pulled by everybody. */
export async function bringHome(scene: Scene): Promise<void> {
  await scene.ward.late.deliver()
  await scene.ward.late.commit()
  for (let round = 0; round < fewestRounds || (await onItsWay(scene)) > 0; round += 1) {
    if (round >= mostRounds) throw new Error(`${await onItsWay(scene)} commands never came home.`)
    for (const phone of scene.phones) {
      await push(phone.store(), doorOf(scene, phone))
      await pull(phone.store(), doorOf(scene, phone))
    }
    // Another test may hold the horizon for a while: it is one for all databases of a Postgres.
    if (round >= fewestRounds) await wait(50)
  }
}
