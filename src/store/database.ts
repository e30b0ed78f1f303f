import Dexie, { type Table, type Transaction } from 'dexie'
import type * as rows from '../backend/rows.ts'
import type { CursorRow, MetaRow, NewEntry, OutboxEntry, OutboxStatus, PulledCopy, SentEntry } from './outbox-entry.ts'
import type { StoredBooking, StoredEnrolment, StoredPerson, StoredProfile } from './stored-rows.ts'

/** Rows as shown, by table: what the server told plus what this phone has not been told back yet. */
export interface ShownRows {
  areas: rows.Area
  streets: rows.Street
  parts: rows.Part
  households: rows.Household
  household_aliases: rows.HouseholdAlias
  visits: rows.Visit
  check_ins: rows.CheckIn
  people: StoredPerson
  consents: rows.Consent
  confirmations: rows.Confirmation
  assignments: rows.Assignment
  memberships: rows.Membership
  profiles: StoredProfile
  teams: rows.Team
  frameworks: rows.Framework
  skills: rows.Skill
  consent_texts: rows.ConsentText
  street_counts: rows.StreetCount
  cards: rows.Card
  outings: rows.Outing
  outing_people: rows.OutingPerson
  bookings: StoredBooking
  classes: rows.HelpClass
  class_venues: rows.ClassVenue
  class_helpers: rows.ClassHelper
  enrolments: StoredEnrolment
}
export type TableName = keyof ShownRows

const tablesOfTeamwork = { cards: 'id', outings: 'id', outing_people: 'id, outing_id' }
const tablesOfBookings = { bookings: 'id, household_id' }
const tablesOfClasses = {
  classes: 'id',
  class_venues: 'id, class_id',
  class_helpers: 'id, class_id',
  enrolments: 'id, class_id',
}
const laterTables = { ...tablesOfTeamwork, ...tablesOfBookings, ...tablesOfClasses }

const checkInsBefore = 'id, household_id, part_id, visit_id, person_id, root_id'
const checkInsOfClasses = `${checkInsBefore}, class_id`

/** Indexes by table. No personal column is among them, nor can be: they are sealed. */
const pulledTables: Record<TableName, string> = {
  areas: 'id, parent_id',
  streets: 'id, neighbourhood_id, ward_id',
  parts: 'id, street_id, ward_id',
  households: 'id, street_id, part_id',
  household_aliases: 'id, household_id, part_id',
  visits: 'id, household_id, part_id, root_id',
  check_ins: checkInsBefore,
  people: 'id, household_id, part_id',
  consents: 'id, person_id, household_id, part_id',
  confirmations: 'id, person_id, household_id, part_id, root_id',
  assignments: 'id, part_id',
  memberships: 'id',
  profiles: 'id',
  teams: 'id',
  frameworks: 'id',
  skills: 'id, framework_id',
  consent_texts: 'id',
  street_counts: 'id, ward_id',
  ...laterTables,
}

const untilThirdVersion = Object.fromEntries(
  Object.entries(pulledTables).filter(([name]) => !Object.hasOwn(laterTables, name)),
)

const ownTables = {
  pulled: '[table+id], id',
  outbox: '++seq, &id, [status+seq], *makes, *mentions, *needs',
  sent: 'seq, &id, sent_at',
  cursors: 'scope',
  meta: 'key',
  readings: 'name',
}

export const tableNames = Object.keys(pulledTables) as TableName[]
export const isTableName = (name: string): name is TableName => Object.hasOwn(pulledTables, name)

export type StoreDatabase = Dexie & { [Name in TableName]: Table<ShownRows[Name], string> } & {
  pulled: Table<PulledCopy, [TableName, string]>
  outbox: Table<OutboxEntry, number, NewEntry & { seq?: number }>
  sent: Table<SentEntry, number>
  cursors: Table<CursorRow, string>
  meta: Table<MetaRow, string>
  /** What screens worked out from the rows; anything in it can be worked out again. */
  readings: Table<Reading, string>
}

export interface Reading {
  name: string
  stamp: string
  value: unknown
}

const databaseName = (profileId: string) => `tungnha-${profileId}`

/** What the first app left unsent names its rows as every later entry does. */
const noteMentions = (upgrade: Transaction) =>
  upgrade
    .table<OutboxEntry>('outbox')
    .toCollection()
    .modify((entry) => {
      entry.mentions = [...Object.values(entry.payload).filter((value) => typeof value === 'string'), ...entry.touches]
    })

export async function openDatabase(profileId: string): Promise<StoreDatabase> {
  // A saved command is on the disk when its transaction says so, not when the system gets round to it.
  // Its cache of what was read would copy every row of a walk once more, field by field.
  const database = new Dexie(databaseName(profileId), { chromeTransactionDurability: 'strict', cache: 'disabled' })
  // The first app kept of a sent command only what a list shows: a table cannot change its key, so it goes and comes anew.
  database.version(2).stores({ ...untilThirdVersion, ...ownTables, sent: null })
  database.version(3).stores({ sent: ownTables.sent }).upgrade(noteMentions)
  database.version(4).stores(tablesOfTeamwork)
  database.version(5).stores(tablesOfBookings)
  database.version(6).stores({ ...tablesOfClasses, check_ins: checkInsOfClasses })
  await database.open()
  return database as StoreDatabase
}

/** Entries of the outbox in made order, those behind the place `after`. */
export const withStatus = ({ outbox }: StoreDatabase, status: OutboxStatus, after = 0) =>
  outbox.where('[status+seq]').between([status, after], [status, Dexie.maxKey], false)

/** Everything a save, an answer or a pull may touch, for one transaction over all of it. */
export const everyTable = (database: StoreDatabase) => database.tables
