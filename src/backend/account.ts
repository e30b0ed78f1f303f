import * as v from 'valibot'

/** Who uses this phone. Kept apart from the session: days offline, or a session the server dropped, sign nobody out. */
export interface Account {
  id: string
  signInName: string
}

const storageKey = 'tungnha-account'
const accountShape = v.object({ id: v.pipe(v.string(), v.uuid()), signInName: v.string() })

export function currentAccount(): Account | null {
  try {
    const kept = v.safeParse(accountShape, JSON.parse(localStorage.getItem(storageKey) ?? 'null'))
    return kept.success ? kept.output : null
  } catch {
    return null
  }
}

export const rememberAccount = (account: Account) => localStorage.setItem(storageKey, JSON.stringify(account))

export const forgetAccount = () => localStorage.removeItem(storageKey)
