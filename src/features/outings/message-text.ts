interface MessageWords {
  /** Streets one names before “and 5 more”. */
  streets: (names: string) => string
  andMore: (names: string, more: number) => string
  reply: (link: string) => string
}

interface Message {
  /** What it says before the streets. */
  opening: string
  streetNames: string[]
  /** Null where there is nothing to answer any more. */
  link: string | null
  words: MessageWords
}

/** A message longer than that is cut by some phones, and read by nobody. */
const mostStreets = 4

export function messageText({ opening, streetNames, link, words }: Message): string {
  const named = streetNames.slice(0, mostStreets).join(', ')
  const more = streetNames.length - mostStreets
  const streets = more > 0 ? words.andMore(named, more) : named
  return [opening, streets === '' ? '' : words.streets(streets), link === null ? '' : words.reply(link)]
    .filter(Boolean)
    .join('\n')
}
