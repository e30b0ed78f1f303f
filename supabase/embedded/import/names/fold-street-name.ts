/** “Phó Đức Chính” and “Dương Bá Trạc” only look like prefixes, so this is asked before the marks go. */
const prefix = /^(?:đường phố|đường|phố)\s+(?=\S)/u

/** A name as it is shown: one Đ (not the Icelandic Ð), composed letters, single spaces, no “Đuờng”. */
export const tidyName = (name: string): string =>
  name
    .normalize('NFC')
    .replaceAll(/[ÐƉ]/gu, 'Đ')
    .replaceAll('ð', 'đ')
    .replaceAll(/(?<=[Đđ])uờng(?!\p{L})/gu, 'ường')
    .replaceAll(/\s+/gu, ' ')
    .trim()

/** Lower case without marks, for comparing what was typed with and without them. */
export const fold = (text: string): string =>
  tidyName(text).toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd')

/** “Đường Huế”, “phố Huế” and “HUẾ” are one street, “Huê” another. */
export const withoutPrefix = (name: string): string => tidyName(name).toLowerCase().replace(prefix, '')

/** The key under which two spellings of one street meet, as `streets.name_key` keeps it. */
export const foldStreetName = (name: string): string => fold(withoutPrefix(name))
