const between = /[\s.()-]/gu
/** “+84”, “0084” and, before a whole number, “84”; some write the 0 after it as well. */
const country = /^(?:\+|00)840?|^840?(?=\d{9,10}$)/u
const mobileOrLandline = /^0(?:[35789]\d{8}|2\d{9})$/u

/** Without what stands between digits, and with 0 for the country’s number; anything else is left as it was typed. */
export const phoneWritten = (typed: string): string => typed.replace(between, '').replace(country, '0')

/** The digits of a number, whole or begun, however it is written; 0 stands for the country’s number. */
export const phoneDigits = (typed: string): string => phoneWritten(typed).replace(/\D/gu, '')

/** “0912345678” of what people write; null when it is no Vietnamese number. */
export function phoneIn(typed: string): string | null {
  const number = phoneWritten(typed)
  return mobileOrLandline.test(number) ? number : null
}

/** Whether somebody types a number rather than a name. */
export const isNumber = (typed: string): boolean => /^\+?[\d\s.()-]*\d[\d\s.()-]*$/u.test(typed.trim())
