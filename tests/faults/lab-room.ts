import type { Sql } from '../../supabase/embedded/sql.ts'
import { closeTheBooks } from './close-the-books.ts'
import { damageStore, deleteStore } from './damage.ts'
import type { Entered, Work } from './lab/driver.ts'
import { createLabPhone, type LabPhone } from './lab-phone.ts'
import { type LabWard, openLabWard } from './lab-ward.ts'
import { createLedger, type Ledger } from './ledger.ts'
import { seeded } from './seeded.ts'
import { password } from './ward-places.ts'

/** What happened in one scenario. */
export interface Tally {
  facts: number
  faults: number
  kills: number
  stores_destroyed: number
  lost: number
  doubled: number
}

export const nothingYet = (): Tally => ({ facts: 0, faults: 0, kills: 0, stores_destroyed: 0, lost: 0, doubled: 0 })

/** A promise of one scenario that was not kept. */
export class BrokenPromise extends Error {}

export interface Scenario {
  name: string
  /** What must hold, in plain words. */
  promise: string
  run: (room: LabRoom) => Promise<void>
}

/** Where one scenario happens: a ward, phones, and the books kept of both. */
export interface LabRoom {
  /** The built app, with the laboratory's page beside it. */
  distDir: string
  random: () => number
  tally: Tally
  ledger: Ledger
  openWard: (settings?: { distDir?: string; databaseUrl?: string }) => Promise<LabWard>
  phoneOf: (ward: LabWard, name: string) => LabPhone
  kill: (phone: LabPhone) => Promise<void>
  /** Between two runs of its browser. */
  spoil: (phone: LabPhone, how: 'delete' | 'damage') => void
  /** Signs in, fetches everything, and is put away and started again once, so that the browser remembers who it is. */
  arrive: (phone: LabPhone) => Promise<Entered>
  /** Starts again, and counts it if the browser had thrown the store away. */
  start: (phone: LabPhone, options?: { isOffline?: boolean }) => Promise<Entered>
  /** Puts so many facts on the phone, or tells why the phone refused. */
  work: (phone: LabPhone, facts: number, how?: Partial<Work>) => Promise<string | null>
  /** Told beside the figures. */
  remark: (words: string) => void
  /** Ends the scenario, whether it went well or not, unless it holds. */
  expect: (holds: boolean, promise: string) => void
  /** The network is made whole, everything is sent, and both sides are weighed. */
  close: (ward: LabWard, phones: LabPhone[]) => Promise<void>
  /** Runs when the scenario is over. */
  defer: (end: () => Promise<unknown>) => void
}

export interface RoomSettings {
  distDir: string
  seed: number
  /** Breaks the ward on purpose. */
  atTheWard?: (sql: Sql) => Promise<void>
  remark: (words: string) => void
}

export async function withLabRoom(settings: RoomSettings, happen: (room: LabRoom) => Promise<void>): Promise<void> {
  await using stack = new AsyncDisposableStack()
  const tally = nothingYet()
  const ledger = createLedger()
  const random = seeded(settings.seed)
  const stores = new Map<LabPhone, string>()
  const defer = (end: () => Promise<unknown>) => stack.defer(async () => void (await end()))
  async function start(phone: LabPhone, options?: { isOffline?: boolean }) {
    const entered = await phone.start(options)
    const before = stores.get(phone)
    if (before !== undefined && before !== entered.deviceId) tally.stores_destroyed += 1
    stores.set(phone, entered.deviceId)
    return entered
  }
  const room: LabRoom = {
    distDir: settings.distDir,
    random,
    tally,
    ledger,
    defer,
    openWard: async ({ distDir = settings.distDir, databaseUrl } = {}) => {
      const ward = await openLabWard(distDir, databaseUrl)
      defer(ward.close)
      await settings.atTheWard?.(ward.sql)
      return ward
    },
    phoneOf: (ward, name) => {
      const phone = createLabPhone({ who: { name, password }, url: ward.url, note: ledger.note })
      defer(phone.forget)
      return phone
    },
    kill: async (phone) => {
      await phone.kill()
      tally.kills += 1
    },
    spoil: ({ memory }, how) => (how === 'delete' ? deleteStore(memory) : damageStore(memory, random)),
    arrive: async (phone) => {
      await start(phone)
      await phone.page().evaluate(() => window.lab.send())
      await phone.putAway()
      return start(phone)
    },
    start,
    work: (phone, facts, how = {}) => {
      const given = { together: 4, pause: 0, ...how, first: ledger.numbers() }
      return phone.page().evaluate(([work, most]) => window.lab.work(work, most), [given, facts] as const)
    },
    remark: settings.remark,
    expect: (holds, promise) => {
      if (!holds) throw new BrokenPromise(promise)
    },
    close: (ward, phones) => closeTheBooks(room, ward, phones),
  }
  await happen(room)
}
