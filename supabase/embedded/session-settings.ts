import { type Kysely, sql } from 'kysely'

type Session = { auth?: { role?: string; uid?: unknown; jwt?: unknown }; storage?: { operation?: unknown } }
type Call = { method: string; path: string; requestHeaders?: Record<string, string> }

/** Until the transaction ends. All in one statement: each of them takes as long as many a call. */
async function say(database: Kysely<unknown>, settings: Record<string, string>) {
  const said = Object.entries(settings).map(([name, value]) => sql`set_config(${name}, ${value}, true)`)
  await sql`select ${sql.join(said)}`.execute(database)
}

const asText = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

/** What the library says in ten statements before each call, under the names it and our policies read. */
export const sessionSettings = {
  applyJwtSessionContext(database: Kysely<unknown>, { auth, storage }: Session) {
    const role = auth?.role || 'anon'
    const claims = typeof auth?.jwt === 'object' && auth.jwt !== null ? JSON.stringify(auth.jwt) : undefined
    return say(database, {
      role,
      'request.jwt.claim.sub': asText(auth?.uid),
      'request.jwt.claim.role': role,
      'storage.operation': asText(storage?.operation),
      ...(claims === undefined ? {} : { 'request.jwt.claims': claims }),
    })
  },
  applyRpcRequestGucs: (database: Kysely<unknown>, { method, path, requestHeaders = {} }: Call) =>
    say(database, {
      'response.status': '',
      'response.headers': '',
      'request.method': method,
      'request.path': path,
      'request.headers': JSON.stringify(requestHeaders),
    }),
}
