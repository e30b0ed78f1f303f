const idShape = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u

/** The enrolment a slip names, whoever printed it: `…/help/enrolment?code=abc234#<enrolment id>`. Null: no such slip. */
export function slipIn(seen: string): string | null {
  if (!URL.canParse(seen)) return null
  const { pathname, hash } = new URL(seen)
  const id = hash.slice(1).toLowerCase()
  return /^\/help\/enrolment\/?$/u.test(pathname) && idShape.test(id) ? id : null
}
