import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Sql } from '../sql.ts'
import { writeWhole } from '../write-whole.ts'

const schema = v.object({ people: v.array(v.string()) })

export const erasedFile = 'erased.json'

/** Ids alone, no names: a copy older than the wish to be erased must not bring anyone back. */
export function erasedPeople(dataDir: string): string[] {
  const path = join(dataDir, erasedFile)
  return existsSync(path) ? v.parse(schema, JSON.parse(readFileSync(path, 'utf8'))).people : []
}

/** Adds those the database knows of to the file beside it. Returns all of them. */
export async function rememberErased(dataDir: string, sql: Sql): Promise<string[]> {
  const rows = await sql<{ id: string }>('select person_id::text as id from private.erasures')
  const known = erasedPeople(dataDir)
  const people = [...new Set([...known, ...rows.map(({ id }) => id)])].toSorted()
  if (people.length > known.length) writeWhole(join(dataDir, erasedFile), Buffer.from(JSON.stringify({ people })))
  return people
}
