import { phoneWritten } from '../../domain/phone-number.ts'
import type { HelpDraft } from './help-draft.ts'

export type HelpProblem = 'who' | 'consent' | 'name' | 'phone' | 'birthYear' | null

/** Spaces, dots and +84 as people write them; null when it is no Vietnamese number of ten digits. */
export function readPhone(typed: string): string | null {
  const number = phoneWritten(typed)
  return /^0\d{9}$/u.test(number) ? number : null
}

export const isBirthYear = (typed: string, now: Date) => {
  const year = Number(typed)
  return /^\d{4}$/u.test(typed) && year >= 1900 && year <= now.getFullYear()
}

/** The first thing still missing or unreadable before this help can be written down. */
export function helpProblem(draft: HelpDraft, now: Date): HelpProblem {
  if (draft.who === null) return 'who'
  if (draft.who !== 'new' || draft.consent === 'no') return null
  if (draft.consent === null) return 'consent'
  if (draft.full_name.trim() === '') return 'name'
  if (draft.phone.trim() !== '' && readPhone(draft.phone) === null) return 'phone'
  if (draft.birth_year.trim() !== '' && !isBirthYear(draft.birth_year.trim(), now)) return 'birthYear'
  return null
}
