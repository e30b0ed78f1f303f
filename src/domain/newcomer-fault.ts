import { nameFault } from './name-fault.ts'
import { phoneIn } from './phone-number.ts'

/** What the ward would send back of somebody named at the door; a phone may be left out, not be wrong. */
export function nameOrPhoneFault({ called, phone }: { called: string; phone: string }): 'name' | 'phone' | null {
  if (nameFault(called) !== null) return 'name'
  return phone.trim() === '' || phoneIn(phone) !== null ? null : 'phone'
}
