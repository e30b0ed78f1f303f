const defaultSignInDomain = 'nguoi.tungnha.invalid'

/** What is typed becomes one name: a phone number as 0xxxxxxxxx, else folded to a–z, 0–9 and dots; null if unusable. */
export function signInName(typed: string): string | null {
  const phone = typed.replace(/[\s.()-]/gu, '').replace(/^(?:\+|00)?84(?=\d{9}$)/u, '0')
  if (/^0\d{9}$/u.test(phone)) return phone
  const folded = typed
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/\s+/gu, '')
  return /^[a-z0-9.]{3,40}$/u.test(folded) ? folded : null
}

/** The address that stands for a name inside the sign-in service; never displayed. */
export const signInAddress = (name: string, domain = defaultSignInDomain) => `${name}@${domain}`
