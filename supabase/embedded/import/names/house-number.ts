import { tidyName } from './fold-street-name.ts'

/** A number as the plate shows it: “số 12 / 3” → “12/3”, “138 – 142” → “138-142”. */
export const tidyHouseNumber = (number: string): string =>
  tidyName(number)
    .replace(/^(?:số nhà|số|sn)[\s.:]*(?=\d)/iu, '')
    .replaceAll(/[–—]/gu, '-')
    .replaceAll(/\s*([/\-,;&+])\s*/gu, '$1')

/** One spelling for comparing: “12b” → “12B”, “12 bis” → “12BIS”; equals private.number_key of the tidy number. */
export const normaliseHouseNumber = (number: string): string =>
  tidyHouseNumber(number)
    .replaceAll(/\s+/gu, '')
    .replaceAll(/[a-zđ]/gu, (letter) => letter.toUpperCase())

/** The lanes a number leads through, the innermost first: “51/25/1” → “51/25”, “51”; a plain number has none. */
export function lanesOfNumber(number: string): string[] {
  const steps = normaliseHouseNumber(number).split('/')
  return steps.slice(1).map((_, index) => steps.slice(0, steps.length - 1 - index).join('/'))
}
