import type { PgliteConnection } from '../connection.ts'
import type { Keys } from '../keys.ts'
import { createSql } from '../sql.ts'
import { type Backup, writeBackup } from './backup-file.ts'

const newestMigration = `select version || coalesce('_' || name, '') as version
  from supabase_migrations.schema_migrations order by version desc limit 1`

/** The whole database between two transactions, with the keys that make its sessions valid. */
export async function makeBackup(connection: PgliteConnection, keys: Keys): Promise<Buffer> {
  const [newest] = await createSql(connection.kysely)<{ version: string }>(newestMigration)
  return writeBackup({
    kind: 'tung-nha-backup',
    version: 1,
    schema_version: newest?.version ?? '',
    made_at: new Date().toISOString(),
    keys,
    database: await connection.dump(),
  } satisfies Backup)
}
