import type { Person } from '../../backend/rows.ts'
import { phoneDigits } from '../../domain/phone-number.ts'
import { foldVietnamese } from '../../i18n/vietnamese.ts'

/** Fewer would be anybody's. */
const fewestDigits = 3

type Named = Pick<Person, 'full_name' | 'called' | 'phone'>

/** Whether a name or number holds what was typed, accents ignored; nothing typed is nobody. */
export function isPerson({ full_name, called, phone }: Named, typed: string): boolean {
  const [words, digits] = [foldVietnamese(typed).trim(), phoneDigits(typed)]
  if (words === '') return false
  if (foldVietnamese(`${full_name ?? ''} ${called ?? ''}`).includes(words)) return true
  return digits.length >= fewestDigits && phoneDigits(phone ?? '').includes(digits)
}
