import type { CommandAnswer, Cursor, PullAnswer } from '../../backend/answers.ts'
import type { Asking, PullRequest, SentCommand } from '../../backend/requests.ts'
import type { Door } from '../door.ts'

type Row = Record<string, unknown> & { id: string; changed_in: number }
type Payload = Record<string, unknown>
type Status = 'applied' | 'held' | 'returned'

interface LogRow {
  id: string
  author: string
  status: Status
  reason: string | null
  receipt: number
  changed_in: number
  was_held: boolean
  command: SentCommand
}

interface Tombstone {
  scope: string
  table: string
  id: string
  reason?: string
  changed_in: number
}

/** All a backup of the ward holds. */
type Backup = Pick<FakeWard, 'tables' | 'tombstones' | 'log' | 'effects' | 'receipt' | 'transaction'>

class Refusal extends Error {
  readonly answer: 'refused' | 'held'

  constructor(reason: string, answer: 'refused' | 'held' = 'refused') {
    super(reason)
    this.answer = answer
  }
}

const zero = '00000000-0000-0000-0000-000000000000'
const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
const partTables = ['check_ins', 'confirmations', 'consents', 'household_aliases', 'households', 'people', 'visits']
const wardTables = ['areas', 'consent_texts', 'frameworks', 'parts', 'skills', 'street_counts', 'streets']

/** The contract of apply_commands and pull_changes in memory: numbers, horizons, tombstones and all four answers. */
export class FakeWard {
  readonly wardId: string
  epoch = 'e0000000-0000-4000-8000-000000000001'
  transaction = 100
  receipt = 0
  pageSize = 2000
  /** A transaction still open somewhere holds the horizon down. */
  openSince: number | null = null
  /** Older tombstones are gone: a phone whose finished cursor is below this number starts that scope at zero. */
  tombstonesSince = 0
  tables = new Map<string, Map<string, Row>>()
  tombstones: Tombstone[] = []
  log = new Map<string, LogRow>()
  readonly parts = new Map<string, Set<string>>()
  readonly formerParts = new Map<string, Set<string>>()
  readonly leads = new Set<string>()
  /** Every time a command took effect, by its id: more than once is a fault. */
  effects: string[] = []

  constructor(wardId: string) {
    this.wardId = wardId
  }

  table(name: string): Map<string, Row> {
    const known = this.tables.get(name) ?? new Map<string, Row>()
    this.tables.set(name, known)
    return known
  }

  put(table: string, row: Payload & { id: string }) {
    this.table(table).set(row.id, { ...copyOf(row), changed_in: this.transaction })
  }

  begin() {
    this.transaction += 1
  }

  assign(author: string, part: string) {
    this.begin()
    this.partsOf(author).add(part)
    const id = part.replace(/^.{8}/u, 'a5519000')
    this.put('assignments', { id, part_id: part, profile_id: author, ended_at: null })
  }

  unassign(author: string, part: string) {
    this.begin()
    this.partsOf(author).delete(part)
    this.formerParts.set(author, (this.formerParts.get(author) ?? new Set()).add(part))
    const id = part.replace(/^.{8}/u, 'a5519000')
    this.put('assignments', { id, part_id: part, profile_id: author, ended_at: '2026-11-22T00:00:00Z' })
  }

  /** The person promised to come there. */
  promise(author: string, booking: Payload & { id: string; household_id: string | null }) {
    this.begin()
    // Its home is news to this phone.
    if (booking.household_id !== null) this.put('households', this.need('households', booking.household_id))
    this.put('bookings', { status: 'accepted', day: '2026-11-22', half: 'morning', ...booking, accepted_by: author })
  }

  /** It is not theirs any more: their phone is told why. */
  takeBooking(author: string, id: string, reason?: string) {
    this.begin()
    const { household_id } = this.need('bookings', id)
    this.table('bookings').delete(id)
    const gone = { scope: `me:${author}`, changed_in: this.transaction }
    this.tombstones.push({ ...gone, table: 'bookings', id, ...(reason === undefined ? {} : { reason }) })
    const booked = [...this.table('bookings').values()].some((other) => other.household_id === household_id)
    if (household_id !== null && !booked)
      this.tombstones.push({ ...gone, table: 'households', id: String(household_id) })
  }

  partsOf(author: string): Set<string> {
    const known = this.parts.get(author) ?? new Set<string>()
    this.parts.set(author, known)
    return known
  }

  /** The home and its facts go to another part, as after a split. */
  moveHousehold(id: string, part: string) {
    this.begin()
    for (const name of partTables) {
      for (const row of this.table(name).values()) {
        if (row.id !== id && row.household_id !== id) continue
        this.tombstones.push({
          scope: `part:${String(row.part_id)}`,
          table: name,
          id: row.id,
          changed_in: this.transaction,
        })
        this.put(name, { ...row, part_id: part })
      }
    }
  }

  decide(id: string, status: 'applied' | 'returned', reason: string | null = null) {
    this.begin()
    const entry = [...this.log.values()].find((row) => row.id === id && row.status === 'held')
    if (!entry) throw new Error('nothing held under this id')
    if (status === 'applied') this.run(entry.author, entry.command, entry.receipt, true)
    Object.assign(entry, { status, reason, changed_in: this.transaction })
  }

  backup(): Backup {
    const { tables, tombstones, log, effects, receipt, transaction } = this
    return structuredClone({ tables, tombstones, log, effects, receipt, transaction })
  }

  /** With a new epoch as our own restore does it, or behind everybody's back. */
  restore(backup: Backup, epoch = this.epoch) {
    Object.assign(this, structuredClone(backup), { epoch, openSince: null })
  }

  pruneTombstones() {
    this.begin()
    this.tombstones = []
    this.tombstonesSince = this.transaction
  }

  apply(author: string, commands: SentCommand[]): CommandAnswer[] {
    this.begin()
    return commands.map((command) => this.answer(author, copyOf(command)))
  }

  private answer(author: string, command: SentCommand): CommandAnswer {
    const key = `${author}/${command.id}`
    const known = this.log.get(key)
    if (known) return this.repeat(known, command)
    this.receipt += 1
    const entry: LogRow = {
      id: command.id,
      author,
      status: 'applied',
      reason: null,
      receipt: this.receipt,
      changed_in: this.transaction,
      was_held: false,
      command,
    }
    try {
      if (!this.isReady(entry)) throw new Refusal('waiting_for', 'held')
      this.run(author, command, entry.receipt)
      this.log.set(key, entry)
      return { id: entry.id, answer: 'applied', receipt: entry.receipt, transaction: entry.changed_in, reason: null }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      if (error.answer === 'refused') return { id: entry.id, answer: 'refused', reason: error.message }
      this.log.set(key, { ...entry, status: 'held', was_held: true, reason: error.message })
      return {
        id: entry.id,
        answer: 'held',
        receipt: entry.receipt,
        transaction: entry.changed_in,
        reason: error.message,
      }
    }
  }

  private repeat(known: LogRow, command: SentCommand): CommandAnswer {
    if (JSON.stringify(known.command.payload) !== JSON.stringify(command.payload)) {
      return { id: known.id, answer: 'refused', reason: 'id_reused' }
    }
    if (known.status === 'held' && known.reason === 'waiting_for') this.askAgain(known, command)
    const { id, receipt, changed_in, reason, status } = known
    return { id, answer: 'duplicate', receipt, transaction: changed_in, reason, status }
  }

  private isReady({ author, command }: LogRow) {
    return command.needs.every((id) => this.log.get(`${author}/${id}`)?.status === 'applied')
  }

  /** Held for want of another command, it may need other ones by now, or have all it needs. */
  private askAgain(known: LogRow, { needs }: SentCommand) {
    known.command.needs = needs
    if (!this.isReady(known)) return
    this.run(known.author, known.command, known.receipt)
    Object.assign(known, { status: 'applied', reason: null, changed_in: this.transaction })
  }

  private mayWrite(author: string, part: unknown, isAccepting: boolean, home?: string) {
    const isBooked = [...this.table('bookings').values()].some(
      (row) => row.accepted_by === author && row.household_id === home,
    )
    if (isAccepting || isBooked || this.leads.has(author) || this.partsOf(author).has(String(part))) return
    if (this.formerParts.get(author)?.has(String(part))) throw new Refusal('was_yours', 'held')
    throw new Refusal('not_yours')
  }

  private need(table: string, id: unknown): Row {
    const row = this.table(table).get(String(id))
    if (!row) throw new Refusal(`unknown_${table.replace(/s$/u, '')}`)
    return row
  }

  private household(id: unknown): Row {
    const alias = this.table('household_aliases').get(String(id))
    return this.need('households', alias?.household_id ?? id)
  }

  private add(table: string, row: Payload & { id: string }) {
    if (this.table(table).has(row.id)) throw new Refusal('id_taken')
    this.put(table, row)
  }

  private run(author: string, { id, name, payload }: SentCommand, receipt: number, isAccepting = false) {
    const given = { author_id: author, receipt, received_at: '2026-11-22T00:00:00Z' }
    const commands: Record<string, () => void> = {
      log_visit: () => this.logVisit(author, payload, given, isAccepting),
      correct_visit: () => this.correct('visits', payload, 'visit_id', given),
      check_in: () => {
        const visit = this.need('visits', payload.visit_id)
        this.mayWrite(author, visit.part_id, isAccepting)
        const { household_id, part_id, neighbourhood_id } = visit
        const { check_in_id, ...rest } = payload
        const row = { people_count: 1, person_id: null, is_void: false, root_id: null, ...rest, ...given }
        this.add('check_ins', { ...row, id: String(check_in_id), household_id, part_id, neighbourhood_id })
      },
      correct_check_in: () => this.correct('check_ins', payload, 'check_in_id', given),
      edit_household: () => {
        const door = this.household(payload.household_id)
        this.mayWrite(author, door.part_id, isAccepting)
        this.put('households', { ...door, ...(payload.fields as Payload) })
      },
      add_household: () => this.addHousehold(author, payload, receipt),
      record_consent: () => {
        const door = this.household(payload.household_id)
        this.mayWrite(author, door.part_id, isAccepting)
        const { consent_id, ...rest } = payload
        this.add('consents', {
          ...rest,
          ...given,
          id: String(consent_id),
          household_id: door.id,
          part_id: door.part_id,
          is_given: true,
        })
      },
      add_person: () => {
        const door = this.household(payload.household_id)
        this.mayWrite(author, door.part_id, isAccepting)
        const isAgreed = [...this.table('consents').values()].some((row) => row.person_id === payload.person_id)
        if (!isAgreed) throw new Refusal('consent_missing')
        const { person_id, ...rest } = payload
        const blank = { called: null, phone: null, birth_year: null, audience_group: 'resident', priorities: [] }
        const place = { household_id: door.id, part_id: door.part_id, neighbourhood_id: door.neighbourhood_id }
        this.add('people', {
          ...blank,
          ...rest,
          ...place,
          ...given,
          id: String(person_id),
          merged_into: null,
          erased_at: null,
        })
      },
      edit_person: () => {
        const person = this.need('people', payload.person_id)
        this.mayWrite(author, person.part_id, isAccepting)
        this.put('people', { ...person, ...(payload.fields as Payload) })
      },
    }
    const command = commands[name]
    if (!command) throw new Refusal('unknown_command', 'held')
    command()
    this.effects.push(id)
  }

  private logVisit(author: string, payload: Payload, given: Payload, isAccepting: boolean) {
    const door = this.household(payload.household_id)
    this.mayWrite(author, door.part_id, isAccepting, door.id)
    if (payload.minutes === 599) throw new Refusal('invalid')
    const { visit_id, ...rest } = payload
    const blank = { root_id: null, is_void: false, minutes: null, come_back_at: null, relative_follows_up: false }
    const place = { household_id: door.id, part_id: door.part_id, neighbourhood_id: door.neighbourhood_id }
    this.add('visits', { ...blank, ...rest, ...given, ...place, id: String(visit_id) })
    if (this.table('bookings').has(String(payload.booking_id))) this.takeBooking(author, String(payload.booking_id))
  }

  private correct(table: string, payload: Payload, idColumn: string, given: Payload) {
    const root = this.need(table, payload.root_id)
    const chain = [...this.table(table).values()].filter((row) => row.id === root.id || row.root_id === root.id)
    const stood = chain.toSorted((a, b) => Number(a.receipt) - Number(b.receipt)).at(-1)
    this.add(table, { is_void: false, ...stood, ...payload, ...given, id: String(payload[idColumn]), root_id: root.id })
  }

  private addHousehold(author: string, payload: Payload, receipt: number) {
    const part = [...this.table('parts').values()].find((row) => row.street_id === payload.street_id)
    this.mayWrite(author, part?.id, false)
    const doors = [...this.table('households').values()]
    const standing = doors.find((row) => row.street_id === payload.street_id && row.number === payload.number)
    const { household_id, ...rest } = payload
    const id = String(household_id)
    if (standing && standing.id !== id) {
      this.put('household_aliases', { id, household_id: standing.id, part_id: standing.part_id })
    }
    if (standing) return
    if (part === undefined) return
    const { id: part_id, neighbourhood_id, ward_id } = part
    this.put('households', {
      needs: [],
      priorities: [],
      ...rest,
      id,
      part_id,
      neighbourhood_id,
      ward_id,
      do_not_visit: null,
      do_not_visit_until: null,
      go_in_pairs: false,
      retired_at: null,
      receipt,
    })
  }

  private rowsOf(scope: string, author: string): { table: string; row: Row }[] {
    const [kind, subject] = scope.split(':')
    const dead = this.tombstones
      .filter((each) => each.scope === scope)
      .map(({ scope: _scope, ...row }) => ({ table: 'tombstones', row: row as Row }))
    const of = (names: string[], belongs: (row: Row) => boolean) =>
      names.flatMap((table) => [...this.table(table).values()].filter(belongs).map((row) => ({ table, row })))
    if (kind === 'part') return [...of(partTables, (row) => row.part_id === subject), ...dead]
    if (kind === 'ward') return [...of(wardTables, () => true), ...dead]
    const fates = [...this.log.values()]
      .filter((row) => row.author === author && row.was_held)
      .map(({ id, status, reason, receipt, changed_in }) => ({
        table: 'fates',
        row: { id, status, reason, receipt, changed_in },
      }))
    const bookings = of(['bookings'], (row) => row.accepted_by === author)
    const homes = new Set(bookings.map(({ row }) => row.household_id))
    return [
      ...of(['assignments', 'memberships', 'profiles', 'teams'], (row) => (row.profile_id ?? row.id) === author),
      ...bookings,
      ...of(['households'], (row) => homes.has(row.id)),
      ...dead,
      ...fates,
    ]
  }

  pull(author: string, request: PullRequest): PullAnswer {
    const { scopes, horizon = this.openSince ?? this.transaction + 1 } = request
    const isSameEpoch = request.epoch === undefined || request.epoch === this.epoch
    const forgot = this.hasForgotten(author, request)
    const knows = isSameEpoch && !forgot
    const mine = [`me:${author}`, `ward:${this.wardId}`, ...[...this.partsOf(author)].map((part) => `part:${part}`)]
    const opened = Object.keys(scopes).filter(
      (scope) => scope.startsWith('part:') && this.leads.has(author) && !mine.includes(scope),
    )
    const wanted = [...mine, ...opened]
    const pages: PullAnswer['pages'] = []
    let budget = this.pageSize
    let isFinished = true
    for (const scope of wanted) {
      if (budget <= 0) {
        isFinished = false
        break
      }
      const page = this.page(scope, author, knows ? (scopes[scope] ?? null) : null, horizon, budget)
      budget -= page.count
      isFinished &&= page.done
      pages.push(page)
    }
    const lost = Object.keys(scopes).filter((scope) => !wanted.includes(scope))
    return copyOf({
      epoch: this.epoch,
      horizon,
      mine,
      lost,
      pages,
      is_finished: isFinished,
      newest_receipt: this.receipt,
      forgot,
    })
  }

  private hasForgotten(author: string, { witnesses, scopes }: PullRequest): boolean {
    if (Object.values(scopes).some((cursor) => (cursor?.changed_in ?? 0) > this.transaction + 1)) return true
    return witnesses.some(({ id, receipt }) => this.log.get(`${author}/${id}`)?.receipt !== receipt)
  }

  private page(scope: string, author: string, cursor: Cursor | null, horizon: number, most: number) {
    const from_zero = cursor !== null && cursor.table === '' && cursor.changed_in < this.tombstonesSince
    const start = from_zero || cursor === null ? { changed_in: 0, table: '', id: zero } : cursor
    const key = (table: string, row: Row) => [String(row.changed_in).padStart(12, '0'), table, row.id].join('\u0000')
    const from = [String(start.changed_in).padStart(12, '0'), start.table, start.id].join('\u0000')
    const found = this.rowsOf(scope, author)
      .filter(({ table, row }) => row.changed_in < horizon && key(table, row) > from)
      .toSorted((a, b) => (key(a.table, a.row) < key(b.table, b.row) ? -1 : 1))
      .slice(0, most)
    const rows: Record<string, Row[]> = {}
    for (const { table, row } of found) (rows[table] ??= []).push(row)
    const last = found.at(-1)
    const done = found.length < most
    const next =
      done || !last
        ? { changed_in: horizon, table: '', id: zero }
        : { changed_in: last.row.changed_in, table: last.table, id: last.row.id }
    const withoutNumber = Object.entries(rows).map(([table, list]) => [
      table,
      list.map((row) => ({ ...row, changed_in: undefined })),
    ])
    return {
      scope,
      rows: Object.fromEntries(withoutNumber) as Record<string, { id: string }[]>,
      cursor: next,
      done,
      from_zero,
      count: found.length,
    }
  }

  door(): Door {
    return {
      applyCommands: async (commands: SentCommand[], { profileId }: Asking) => this.apply(profileId, commands),
      sealingKey: async ({ profileId }: Asking) => btoa(profileId.replaceAll('-', '')),
      pullChanges: async (request: PullRequest, { profileId }: Asking) => this.pull(profileId, copyOf(request)),
    }
  }
}
