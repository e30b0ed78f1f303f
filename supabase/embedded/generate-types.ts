import { writeFileSync } from 'node:fs'
import { generateTypescript, sortGeneratorMetadata } from '@supabase/postgrest-typegen/generation'
import { introspect } from '@supabase/postgrest-typegen/introspection'
import { bringUpToDate, createApp } from './backend.ts'
import { openPglite } from './connection.ts'
import { createSql } from './sql.ts'

const outputPath = 'src/backend/database.ts'
const unusedKeys = {
  publishableKey: 'sb_publishable_types',
  secretKey: 'sb_secret_types',
  jwtSecret: 'types'.repeat(10),
}

/** Row types of every table, view and function the phones may see, from a database made of the migrations alone. */
export async function generateTypes(): Promise<string> {
  const connection = await openPglite({})
  try {
    await bringUpToDate(createApp(connection, unusedKeys), connection)
    const sql = createSql(connection.kysely)
    const database = { query: async (text: string) => ({ rows: await sql(text) }) }
    const metadata = await introspect(database, { includedSchemas: ['public'] })
    return await generateTypescript(sortGeneratorMetadata(metadata), { detectOneToOneRelationships: true })
  } finally {
    await connection.close()
  }
}

if (import.meta.main) {
  writeFileSync(outputPath, await generateTypes())
  console.log(`${outputPath} is up to date.`)
}
