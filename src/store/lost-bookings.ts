import type { PullAnswer } from '../backend/answers.ts'
import type { Booking } from '../backend/rows.ts'
import { createQuery } from './create-query.ts'
import { readMeta, writeMeta } from './meta.ts'
import type { Store } from './open-store.ts'
import type { Sealed, StoredBooking } from './stored-rows.ts'

const reasons = ['cancelled', 'moved', 'given'] as const
type Reason = (typeof reasons)[number]

/** A booking that left this phone by somebody else's doing; of the person only how they are called is kept, sealed. */
export interface NotedBooking extends Pick<Booking, 'id' | 'status' | 'day' | 'half' | 'starts_at' | 'ends_at'> {
  reason: Reason
  sealed: Sealed | null
  noted_at: string
}

export interface LostBooking extends Omit<NotedBooking, 'sealed' | 'noted_at'> {
  /** Null while names are locked. */
  called: string | null
  /** Something was written down for it here: that stays and counts. */
  hasVisit: boolean
}

/** Longer nobody needs to hear of it; in ms. */
const keptFor = 7 * 86_400_000

const isReason = (reason: unknown): reason is Reason => reasons.some((known) => known === reason)

function reasonsIn(answer: PullAnswer): Map<string, Reason> {
  const gone = answer.pages.flatMap(({ rows }) => rows.tombstones ?? [])
  return new Map(
    gone.flatMap(({ table, id, reason }): [string, Reason][] =>
      table === 'bookings' && isReason(reason) ? [[id, reason]] : [],
    ),
  )
}

/** As the ward last told it: what was written down here since does not count, it was a promise then. */
async function asPulled({ database }: Store, id: string): Promise<StoredBooking | undefined> {
  const copy = await database.pulled.get(['bookings', id])
  return copy === undefined ? database.bookings.get(id) : ((copy.row as StoredBooking | null) ?? undefined)
}

async function sealCalled({ sealer }: Store, { sealed }: StoredBooking): Promise<Sealed | null> {
  if (sealer.isLocked()) return null
  const { called } = Object.assign({}, ...(await sealer.open(sealed))) as { called?: string | null }
  return (await sealer.seal([{ called: called ?? null }]))[0] ?? null
}

/** Which bookings an answer takes away; read before they are dropped, and before the transaction that does. */
export async function lostIn(store: Store, answer: PullAnswer, now: Date): Promise<NotedBooking[]> {
  const found = await Promise.all(
    [...reasonsIn(answer)].map(async ([id, reason]) => ({ reason, row: await asPulled(store, id) })),
  )
  const noted = found.map(async ({ reason, row }) => {
    if (row === undefined) return []
    const { id, status, day, half, starts_at, ends_at } = row
    const sealed = await sealCalled(store, row)
    return [{ id, status, day, half, starts_at, ends_at, reason, sealed, noted_at: now.toISOString() }]
  })
  return (await Promise.all(noted)).flat()
}

/** Call it inside the transaction that drops them. */
export async function noteLost({ database }: Pick<Store, 'database'>, lost: NotedBooking[], now: Date): Promise<void> {
  if (lost.length === 0) return
  const since = new Date(now.getTime() - keptFor).toISOString()
  const known = (await readMeta(database, 'lost_bookings')) ?? []
  const others = known.filter(({ id, noted_at }) => noted_at > since && !lost.some((booking) => booking.id === id))
  await writeMeta(database, 'lost_bookings', [...others, ...lost])
}

/** One that came back is not lost. */
async function stillLost({ database }: Store): Promise<NotedBooking[]> {
  const noted = (await readMeta(database, 'lost_bookings')) ?? []
  const here = await database.bookings.bulkGet(noted.map(({ id }) => id))
  return noted.filter((_, place) => here[place] === undefined)
}

export async function readLostBookings(store: Store): Promise<LostBooking[]> {
  const { database, sealer } = store
  const noted = await stillLost(store)
  if (noted.length === 0) return []
  const written = [...(await database.outbox.toArray()), ...(await database.sent.toArray())]
  const visited = new Set(written.map(({ payload }) => payload.booking_id))
  const names = await Promise.all(
    noted.map(async ({ sealed }) => (sealed === null ? [] : ((await sealer.open([sealed])) as { called?: string }[]))),
  )
  return noted.map(({ sealed: _sealed, noted_at: _notedAt, ...booking }, place) => ({
    ...booking,
    called: names[place]?.[0]?.called ?? null,
    hasVisit: visited.has(booking.id),
  }))
}

/** What was cancelled, moved or given to somebody else since the person was last told. */
export function createLostBookings(store: Store) {
  return {
    bookings: createQuery(() => readLostBookings(store), []),
    dismiss: () => store.database.meta.delete('lost_bookings'),
  }
}
