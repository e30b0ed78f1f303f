import { compareVietnamese, foldVietnamese } from '../../i18n/vietnamese.ts'

interface Address {
  number: string
  street: string
}

/** Homes whose number and street hold every word typed, without tones; the very number first, then in order. */
export function findHomes<Home extends Address>(homes: Home[], typed: string, most: number): Home[] {
  const words = foldVietnamese(typed).split(/\s+/u).filter(Boolean)
  if (words.length === 0) return []
  const isNumber = (home: Home) => words.includes(home.number.toLowerCase())
  const inOrder = (a: Home, b: Home) => compareVietnamese(a.street, b.street) || compareVietnamese(a.number, b.number)
  const found = homes.filter((home) => {
    const address = foldVietnamese(`${home.number} ${home.street}`)
    return words.every((word) => address.includes(word))
  })
  return found.toSorted((a, b) => Number(isNumber(b)) - Number(isNumber(a)) || inOrder(a, b)).slice(0, most)
}
