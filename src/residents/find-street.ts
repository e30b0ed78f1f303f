import { foldVietnamese } from '../i18n/vietnamese.ts'

const mostShown = 5

/** Streets whose name holds every word typed, without diacritics; those that begin so first. */
export function findStreets<Street extends { name: string }>(streets: Street[], typed: string): Street[] {
  const words = foldVietnamese(typed.trim()).split(/\s+/u).filter(Boolean)
  if (words.length === 0) return []
  const begins = ({ name }: Street) => (foldVietnamese(name).startsWith(words[0] ?? '') ? 0 : 1)
  return streets
    .filter(({ name }) => words.every((word) => foldVietnamese(name).includes(word)))
    .toSorted((a, b) => begins(a) - begins(b) || a.name.length - b.name.length)
    .slice(0, mostShown)
}

/** Typed whole, it need not be pressed. Null where two are written alike but for their marks. */
export function streetNamed(streets: { id: string; name: string }[], typed: string) {
  const [street, another] = streets.filter(({ name }) => foldVietnamese(name) === foldVietnamese(typed.trim()))
  return street === undefined || another !== undefined ? null : { id: street.id, name: street.name }
}
