import type { Language } from './format.ts'

const vietnamese: Record<string, string> = {
  0: 'không',
  1: 'một',
  2: 'hai',
  3: 'ba',
  4: 'bốn',
  5: 'năm',
  6: 'sáu',
  7: 'bảy',
  8: 'tám',
  9: 'chín',
  A: 'a',
  B: 'bê',
  C: 'xê',
  D: 'dê',
  E: 'e',
  F: 'ép',
  G: 'gờ',
  H: 'hát',
  I: 'i',
  J: 'gi',
  K: 'ca',
  L: 'lờ',
  M: 'mờ',
  N: 'nờ',
  O: 'o',
  P: 'pê',
  Q: 'quy',
  R: 'rờ',
  S: 'sờ',
  T: 'tê',
  U: 'u',
  V: 'vê',
  W: 'vê kép',
  X: 'ích',
  Y: 'i dài',
  Z: 'dét',
}

/** A code as one says it on the telephone: “bốn, ca, bảy, mờ, hai, pê”. */
export function spellCode(code: string, language: Language): string {
  const signs = [...code.toUpperCase()].filter((sign) => sign in vietnamese)
  return signs.map((sign) => (language === 'vi' ? vietnamese[sign] : sign)).join(', ')
}
