/** Who uses this phone. Kept apart from the session: days offline, or a session the server dropped, sign nobody out. */
export interface Account {
  id: string
  signInName: string
}

const storageKey = 'tungnha-account'

// Written out by hand: this is read before anything is drawn, and the first chunk carries no validator.
function isAccount(kept: unknown): kept is Account {
  if (typeof kept !== 'object' || kept === null) return false
  return 'id' in kept && typeof kept.id === 'string' && 'signInName' in kept && typeof kept.signInName === 'string'
}

export function currentAccount(): Account | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? 'null')
    return isAccount(kept) ? kept : null
  } catch {
    return null
  }
}

export const rememberAccount = (account: Account) => localStorage.setItem(storageKey, JSON.stringify(account))

export const forgetAccount = () => localStorage.removeItem(storageKey)
