import './testing/browser-parts.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { everyTable, tableNames } from './database.ts'
import type { Store } from './open-store.ts'
import { pull } from './pull.ts'
import { rebuild } from './rebuild.ts'
import { anyAct, doAct } from './testing/any-act.ts'
import { demoWard, lane, openAmbassador } from './testing/demo-lane.ts'

/** Everything on the screens, what lies under it, and what each command is known to hang on. */
async function pictureOf({ database }: Store) {
  const entries = await database.outbox.orderBy('seq').toArray()
  return {
    tables: await Promise.all(tableNames.map((name) => database.table(name).toArray())),
    pulled: await database.pulled.toArray(),
    hanging: entries
      .filter(({ status }) => status !== 'refused')
      .map(({ name, touches, mentions }) => [name, touches.toSorted(), mentions.toSorted()]),
  }
}

test('whatever happens, laying on again what hangs on a change shows the same as laying everything on from scratch', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { minLength: 20, maxLength: 50 }), async (acts) => {
      const ward = demoWard()
      const store = await openAmbassador(ward, [lane.part, lane.otherPart])
      await pull(store, ward.door())
      const scene = { ward, store, backup: ward.backup() }
      for (const act of acts) {
        await doAct(scene, act)
        const stepwise = await pictureOf(store)
        await store.database.transaction('rw', everyTable(store.database), async () =>
          rebuild(store.database, store.profile.id),
        )
        expect(stepwise).toEqual(await pictureOf(store))
      }
      await store.database.delete()
    }),
    { numRuns: 40 },
  )
}, 120_000)
