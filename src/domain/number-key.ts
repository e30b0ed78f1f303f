const lower = 'abcdefghijklmnopqrstuvwxyzđðÐ'
const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZĐĐĐ'

/** A house number as it is compared: “12 a” and “12A” are one door. Twin of `private.number_key`. */
export const numberKey = (number: string) =>
  [...number.normalize('NFC').replace(/\s+/gu, '')]
    .map((letter) => {
      const position = lower.indexOf(letter)
      return position < 0 ? letter : upper[position]
    })
    .join('')

/** Vietnamese numbering starts with a digit or letter: 12, 12A, 12/3, 12/3/5, B12-04. */
export const isReadableNumber = (number: string) => /^[0-9A-ZĐ][0-9A-ZĐ/.-]{0,19}$/u.test(numberKey(number))
