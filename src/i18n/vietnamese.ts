const collator = new Intl.Collator('vi', { numeric: true, sensitivity: 'accent' })

/** Dictionary order, with house numbers by value: 2 before 12. */
export const compareVietnamese = (left: string, right: string) => collator.compare(left, right)

/** Lower case without tones and marks; Ð (Icelandic eth, common in old data) counts as Đ. */
export const foldVietnamese = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐðÐ]/g, 'd')
    .toLowerCase()
