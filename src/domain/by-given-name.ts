const collator = new Intl.Collator('vi', { sensitivity: 'variant' })

/** “Huỳnh Thanh Bình” as Vietnamese lists look for it: Bình, then Huỳnh, then Thanh. */
function listedAs(fullName: string): string {
  const words = fullName.trim().split(/\s+/u)
  return [words.at(-1), ...words.slice(0, -1)].join(' ')
}

/** Order of Vietnamese lists of people: by the given name, which stands last. */
export const byGivenName = (left: string, right: string) => collator.compare(listedAs(left), listedAs(right))
