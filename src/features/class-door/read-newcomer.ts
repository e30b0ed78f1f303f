import { nameFault } from '../../domain/name-fault.ts'
import { phoneIn } from '../../domain/phone-number.ts'

export { phoneIn }

export type NewcomerFault = 'consent' | 'name' | 'phone'

export interface NewcomerDraft {
  consent: 'yes' | 'no' | null
  called: string
  phone: string
}

/** The first thing still missing or unreadable before a name may be written down. */
export function newcomerFault({ consent, called, phone }: NewcomerDraft): NewcomerFault | null {
  if (consent !== 'yes') return 'consent'
  if (nameFault(called) !== null) return 'name'
  return phone.trim() === '' || phoneIn(phone) !== null ? null : 'phone'
}
