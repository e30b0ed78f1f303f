import { createComponent, createEffect, createRoot } from 'solid-js'
import { createAttendance } from '../../../../src/features/class-door/attendance-data.ts'
import { createRoster } from '../../../../src/features/class-door/class-door-data.ts'
import type { Store } from '../../../../src/store/open-store.ts'
import { StoreProvider } from '../../../../src/store/store-context.tsx'
import { createSyncStatus } from '../../../../src/store/sync-status.ts'
import { timed, whenNextComes } from './timed.ts'

const classWithMost = async ({ database }: Store): Promise<string> => {
  const classIds = (await database.enrolments.toArray()).map(({ class_id }) => class_id)
  const sizes = [...Map.groupBy(classIds, (id) => id)].toSorted(([, a], [, b]) => b.length - a.length)
  return sizes[0]?.[0] ?? ''
}

interface OpenDoor {
  roster: ReturnType<typeof createRoster>
  attending: ReturnType<typeof createAttendance>
}

/** What the page of the door has in its hands, without the page; the numbers beside every screen are counted too. */
async function openDoor(store: Store, classId: string): Promise<{ door: OpenDoor; leave: () => void }> {
  const { promise, resolve } = Promise.withResolvers<{ door: OpenDoor; leave: () => void }>()
  const known = await store.database.check_ins.where('class_id').equals(classId).count()
  createRoot((leave) => {
    const inside = () => {
      createSyncStatus(store)
      const door = { roster: createRoster(() => classId), attending: createAttendance(() => classId) }
      const isRead = () => door.roster() !== undefined && door.attending.facts().length === known
      createEffect(() => isRead() && resolve({ door, leave }))
      return null
    }
    createComponent(StoreProvider, {
      store,
      get children() {
        return inside()
      },
    })
  })
  return promise
}

/** So many of the fullest class come in, one after the other: each until it is in both copies and counted here; in ms. */
export async function checkInOneByOne(store: Store, count: number): Promise<number[]> {
  const classId = await classWithMost(store)
  const held = await store.database.classes.get(classId)
  const { door, leave } = await openDoor(store, classId)
  const skills = Object.fromEntries((held?.skills ?? []).map((code) => [code, 'shown' as const]))
  const times: number[] = []
  const isHere = ({ id }: { id: string }) => door.attending.attendance().byId.has(id)
  const before = door.attending.attendance().counting.length
  const expected = (door.roster() ?? []).filter((row) => !isHere(row))
  for (const row of expected.slice(0, count)) {
    await whenNextComes()
    times.push(await timed(() => door.attending.comeIn(row, { venueId: row.venueId ?? '', skills })))
  }
  const counted = door.attending.attendance().counting.length - before
  leave()
  if (counted !== count) throw new Error(`${counted} more are here instead of ${count}.`)
  return times
}
