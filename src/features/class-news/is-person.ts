import type { Person } from '../../backend/rows.ts'
import { foldVietnamese } from '../../i18n/vietnamese.ts'

/** Fewer would be anybody's. */
const fewestDigits = 3

/** Enrolments keep numbers with +84, homes with 0: either may be typed, with spaces and dots. */
const digitsOf = (phone: string) =>
  phone
    .replace(/[^\d+]/gu, '')
    .replace(/^\+84|^84(?=\d{9}$)/u, '0')
    .replace(/\D/gu, '')

type Named = Pick<Person, 'full_name' | 'called' | 'phone'>

/** Whether a name or number holds what was typed, accents ignored; nothing typed is nobody. */
export function isPerson({ full_name, called, phone }: Named, typed: string): boolean {
  const [words, digits] = [foldVietnamese(typed).trim(), digitsOf(typed)]
  if (words === '') return false
  if (foldVietnamese(`${full_name ?? ''} ${called ?? ''}`).includes(words)) return true
  return digits.length >= fewestDigits && digitsOf(phone ?? '').includes(digits)
}
