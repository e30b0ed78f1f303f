export type NameFault = 'empty' | 'too_long' | 'odd_characters'

const most = 60
/** What a script and the ward take for a blank differs by two. */
const blanks = /(?:[^\S\uFEFF]|\u0085)+/gu
const letter = /[A-Za-z\u00C0-\u1FFF\u2C00-\uD7FF\uF900-\uFDFF\u{10000}-\u{3FFFF}]/u
/** Control characters, and those that turn the direction of what stands around them. */
const hidden = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFF\u{E0000}-\u{E0FFF}]/u
const punctuation = /[!-&(-,/:-@[-`{-¿×÷]/u
/** Signs and pictures: all but the curly apostrophe, the hyphens and what joins letters in some scripts. */
const signs =
  /[\uFE00-\uFE6F\u2012-\u2018\u201A-\u2BFF\u2E00-\u2E7F\u3001-\u3004\u3008-\u3020\uD800-\uF8FF\uFF01-\uFF20\u{1F000}-\u{1FFFF}\u{40000}-\u{10FFFF}]/u

const oneLine = (typed: string) => typed.normalize('NFC').replace(blanks, ' ').replace(/^ | $/gu, '')

/**
 * Letters and digits of any script, spaces, apostrophe, dot and hyphen, with at least one letter: “cô 3 Hạnh”. Twin of
 * private.fault_of_name, so that a name taken without a signal is not sent back later.
 */
export function nameFault(typed: string): NameFault | null {
  const name = oneLine(typed)
  if (name === '') return 'empty'
  if (Array.from(name).length > most) return 'too_long'
  const isOdd = !letter.test(name) || [hidden, punctuation, signs].some((odd) => odd.test(name))
  return isOdd ? 'odd_characters' : null
}
