const storageKey = 'tungnha-last-profile'

/** Who last used this phone, so that the app opens offline at their work; never whose outbox is sent. */
export function lastProfile(): { id: string } | null {
  const id = localStorage.getItem(storageKey)
  return id === null ? null : { id }
}

export const rememberProfile = ({ id }: { id: string }) => localStorage.setItem(storageKey, id)

export const forgetProfile = () => localStorage.removeItem(storageKey)
