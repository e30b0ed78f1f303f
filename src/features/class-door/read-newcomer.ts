export type NewcomerFault = 'consent' | 'name' | 'phone'

export interface NewcomerDraft {
  consent: 'yes' | 'no' | null
  called: string
  phone: string
}

const hasLetter = /\p{L}/u
/** As names are written; the ward takes no others. */
const oddCharacters = /[!-&(-,/:-@[-`{-¿×÷]/u

/** Spaces, dots and +84 as people write them; null when it is no Vietnamese number. */
export function phoneIn(typed: string): string | null {
  const digits = typed.replace(/[\s.()-]/gu, '').replace(/^\+?84(?=\d{9}$)/u, '0')
  return /^0[35789]\d{8}$|^02\d{9}$/u.test(digits) ? digits : null
}

/** The first thing still missing or unreadable before a name may be written down. */
export function newcomerFault({ consent, called, phone }: NewcomerDraft): NewcomerFault | null {
  if (consent !== 'yes') return 'consent'
  if (!hasLetter.test(called) || oddCharacters.test(called)) return 'name'
  return phone.trim() === '' || phoneIn(phone) !== null ? null : 'phone'
}
