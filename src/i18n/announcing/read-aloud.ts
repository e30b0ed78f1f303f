const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
const digit = (number: number) => digits[number] ?? ''

/** “hai mươi mốt”, “mười lăm”: after a ten, one and five sound otherwise. */
function belowHundred(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  if (tens === 0) return digit(ones)
  const ten = tens === 1 ? 'mười' : `${digit(tens)} mươi`
  if (ones === 0) return ten
  if (ones === 5) return `${ten} lăm`
  return `${ten} ${ones === 1 && tens > 1 ? 'mốt' : digit(ones)}`
}

/** Up to 999 in Vietnamese words; from there the digits stay. */
function inWords(number: number): string {
  if (number < 100) return belowHundred(number)
  if (number > 999) return String(number)
  const [hundreds, rest] = [`${digit(Math.floor(number / 100))} trăm`, number % 100]
  if (rest === 0) return hundreds
  return rest < 10 ? `${hundreds} lẻ ${digit(rest)}` : `${hundreds} ${belowHundred(rest)}`
}

/** As a radio names months: the first is “một”, the fourth “tư”. */
const month = (number: number) => (number === 4 ? 'tư' : inWords(number))

function clock(hour: number, minute: number): string {
  const half = hour < 11 ? 'sáng' : hour < 13 ? 'trưa' : hour < 18 ? 'chiều' : 'tối'
  const minutes = minute === 0 ? '' : minute === 30 ? ' rưỡi' : ` ${inWords(minute)}`
  return `${inWords(hour > 12 ? hour - 12 : hour)} giờ${minutes} ${half}`
}

const oneByOne = (number: string) => [...number].map((one) => digit(Number(one))).join(' ')

/** Numbers that begin with 0, with what belongs to them: people say those digit by digit, in their groups. */
const phones = /(?<![\d/])0\d*(?:[ \u00A0.]\d+)+|(?<![\d/])0\d{5,}/gu

/** Vietnamese with its numbers in words, as one reads them out: hours, days, phone numbers, all others. */
export const readAloud = (text: string): string =>
  text
    .replaceAll(phones, (phone) => phone.split(/[^\d]/u).map(oneByOne).join(', '))
    .replaceAll(/(\d{1,2})[ \u00A0]giờ(?:[ \u00A0](\d\d))?/gu, (_, hour, minute) =>
      clock(Number(hour), Number(minute ?? 0)),
    )
    .replaceAll(/(\d{1,2})\/(\d{1,2})/gu, (_, day, of) => `ngày ${inWords(Number(day))} tháng ${month(Number(of))}`)
    .replaceAll(/(?<![\p{L}\d.,])\d+(?![.,]?[\p{L}\d])/gu, (number) => inWords(Number(number)))
