import { nameOrPhoneFault } from '../../domain/newcomer-fault.ts'

export type NewcomerFault = 'consent' | 'name' | 'phone'

export interface NewcomerDraft {
  consent: 'yes' | 'no' | null
  called: string
  phone: string
}

/** The first thing still missing or unreadable before a name may be written down. */
export const newcomerFault = (draft: NewcomerDraft): NewcomerFault | null =>
  draft.consent === 'yes' ? nameOrPhoneFault(draft) : 'consent'
