import type { Role, Team } from '../backend/rows.ts'
import type { StoreDatabase } from './database.ts'

/** Teams this person is in now with one of these roles. */
export async function myTeamsAs({ memberships, teams }: StoreDatabase, roles: Role[]): Promise<Team[]> {
  const [mine, known] = await Promise.all([memberships.toArray(), teams.toArray()])
  const ids = new Set(
    mine.filter(({ left_at, role }) => left_at === null && roles.includes(role)).map(({ team_id }) => team_id),
  )
  return known.filter(({ id }) => ids.has(id))
}
