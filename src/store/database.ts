import Dexie, { type Table } from 'dexie'
import type * as rows from '../backend/rows.ts'
import type { CursorRow, MetaRow, OutboxEntry, PulledCopy, SentEntry } from './outbox-entry.ts'
import type { StoredPerson, StoredProfile } from './stored-rows.ts'

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
}
export type TableName = keyof ShownRows

/** Indexes by table. No personal column is among them, nor can be: they are sealed. */
const pulledTables: Record<TableName, string> = {
  areas: 'id, parent_id',
  streets: 'id, neighbourhood_id, ward_id',
  parts: 'id, street_id, ward_id',
  households: 'id, street_id, part_id',
  household_aliases: 'id, household_id, part_id',
  visits: 'id, household_id, part_id, root_id',
  check_ins: 'id, household_id, part_id, visit_id, person_id, root_id',
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
}

const ownTables = {
  pulled: '[table+id]',
  outbox: '++seq, &id, status, *makes, *touches',
  sent: 'id, sent_at',
  cursors: 'scope',
  meta: 'key',
}

export const tableNames = Object.keys(pulledTables) as TableName[]
export const isTableName = (name: string): name is TableName => Object.hasOwn(pulledTables, name)

export type StoreDatabase = Dexie & { [Name in TableName]: Table<ShownRows[Name], string> } & {
  pulled: Table<PulledCopy, [TableName, string]>
  outbox: Table<OutboxEntry, number, Omit<OutboxEntry, 'seq'> & { seq?: number }>
  sent: Table<SentEntry, string>
  cursors: Table<CursorRow, string>
  meta: Table<MetaRow, string>
}

const databaseName = (profileId: string) => `tungnha-${profileId}`

export async function openDatabase(profileId: string): Promise<StoreDatabase> {
  // A saved command is on the disk when its transaction says so, not when the system gets round to it.
  const database = new Dexie(databaseName(profileId), { chromeTransactionDurability: 'strict' })
  database.version(1).stores({ ...pulledTables, ...ownTables })
  await database.open()
  return database as StoreDatabase
}

/** Everything a save, an answer or a pull may touch, for one transaction over all of it. */
export const everyTable = (database: StoreDatabase) => database.tables
