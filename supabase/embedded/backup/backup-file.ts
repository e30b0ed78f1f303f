import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import * as v from 'valibot'
import { keysSchema } from '../keys.ts'
import { BackupProblem } from './backup-problem.ts'

const described = {
  kind: v.literal('tung-nha-backup'),
  version: v.literal(1),
  schema_version: v.pipe(v.string(), v.regex(/^\d{14}/u)),
  made_at: v.pipe(v.string(), v.isoTimestamp()),
  keys: keysSchema,
}
const descriptionSchema = v.object(described)
const headerSchema = v.object({ ...described, sha256: v.string() })
const anyVersion = v.object({ kind: v.literal('tung-nha-backup'), version: v.number() })

export type Description = v.InferOutput<typeof descriptionSchema>

/** What a backup file holds: the database as PGlite packs it, and what its server needs to go on. */
export type Backup = Description & { database: Blob }

const endOfLine = '\n'.charCodeAt(0)

/** Over the description too: with a damaged key nobody could sign in. */
const checksum = (description: Description, packed: Buffer) =>
  createHash('sha256').update(JSON.stringify(description)).update(packed).digest('hex')

/** One line that says what this is, then the packed database. */
export async function writeBackup({ database, ...description }: Backup): Promise<Buffer> {
  const packed = await promisify(gzip)(Buffer.from(await database.arrayBuffer()))
  const header = { ...description, sha256: checksum(v.parse(descriptionSchema, description), packed) }
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), packed])
}

function parseLine(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString('utf8'))
  } catch {
    return null
  }
}

function refuseForeign(header: unknown, name: string) {
  const known = v.safeParse(anyVersion, header)
  if (!known.success) throw new BackupProblem(`${name} is not a backup of Từng Nhà.`)
  if (known.output.version > 1) throw new BackupProblem(`${name} was made by a newer Từng Nhà: install that one first.`)
}

export async function readBackup(file: Buffer, name: string): Promise<Backup> {
  const end = file.indexOf(endOfLine)
  const header = parseLine(file.subarray(0, Math.max(end, 0)))
  refuseForeign(header, name)
  const damaged = `${name} is damaged: it is not what was once written.`
  const read = v.safeParse(headerSchema, header)
  if (!read.success) throw new BackupProblem(damaged)
  const { sha256, ...description } = read.output
  const packed = file.subarray(end + 1)
  if (checksum(v.parse(descriptionSchema, description), packed) !== sha256) throw new BackupProblem(damaged)
  return { ...description, database: new Blob([new Uint8Array(await promisify(gunzip)(packed))]) }
}
