import { createComponent, createEffect, createRoot, createSignal } from 'solid-js'
import { listDoors } from '../../../../src/features/streets/door-list.ts'
import { createPart } from '../../../../src/features/streets/streets-data.ts'
import type { Store } from '../../../../src/store/open-store.ts'
import { StoreProvider } from '../../../../src/store/store-context.tsx'
import { timed, whenIdle } from './timed.ts'

/** The reading of the street page itself, from the part asked for to its doors, each with its state. */
export async function readStreets(store: Store, count: number): Promise<number[]> {
  const partIds = await store.database.parts.limit(count).primaryKeys()
  const times: number[] = []
  for (const partId of partIds) {
    await whenIdle()
    times.push(await timed(() => readStreet(store, partId)))
  }
  return times
}

function readStreet(store: Store, partId: string): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const page = () => {
    const [shownPart] = createSignal(partId)
    const part = createPart(shownPart)
    createEffect(() => {
      const known = part()
      if (known && listDoors(known).length > 0) resolve()
    })
    return null
  }
  const leave = createRoot((dispose) => {
    createComponent(StoreProvider, {
      store,
      get children() {
        return page()
      },
    })
    return dispose
  })
  return promise.finally(leave)
}
