import { inspect } from 'node:util'

type DatabaseError = Error & { code: string; detail?: string | null; hint?: string | null }

const sqlState = /^[0-9A-Z]{5}$/

/** What the library already answers as PostgREST does: our own PTxxx, PGRST, and these. */
const answeredWell = /^(PT|PGRST|42|22|21|25006|23502|23503|23505)/

/** PostgREST's own table, https://docs.postgrest.org/en/v12/references/errors.html */
const statusByClass: [RegExp, number][] = [
  [/^(08|53)/, 503],
  [/^54/, 413],
  [/^(28|0L|0P)/, 403],
  [/^P0001$/, 400],
  [/^(09|25|2D|38|39|3B|40|55|57|58|F0|HV|P0|XX)/, 500],
]

const statusOf = (code: string) => statusByClass.find(([pattern]) => pattern.test(code))?.[1] ?? 400

const isDatabaseError = (error: unknown): error is DatabaseError =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && sqlState.test(error.code)

/**
 * Without this a check violation, a plain `raise` or a code of our own becomes HTTP 500 “SUP”.
 * Code PGRST is the one door of the library where a database error names its own status.
 */
export function withHttpStatus(error: unknown): unknown {
  if (!isDatabaseError(error)) return error
  if (answeredWell.test(error.code)) return withoutRows(error, error)
  const { code, message, detail = null, hint = null } = error
  const answer = new Error(JSON.stringify({ code, message, details: detail, hint }))
  const status = JSON.stringify({ status: statusOf(code), headers: {} })
  return withoutRows(Object.assign(answer, { code: 'PGRST', detail: status }), error)
}

/** The library logs every error as it is, and a detail may hold a whole row with a name and a phone number. */
const withoutRows = (answer: Error, { code, message }: DatabaseError) =>
  Object.defineProperty(answer, inspect.custom, { value: () => `${code} ${message}`, configurable: true })
