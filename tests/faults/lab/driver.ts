import type { CommandName } from '../../../src/store/command-names.ts'

/** Something a person was told is on the phone. */
export interface Fact {
  /** Of the command. */
  id: string
  name: CommandName
  /** The row it makes, or the home it edits. */
  row: string
  /** What makes it unlike every other fact, whatever ids anybody gives it. */
  mark: string
}

export interface Who {
  name: string
  password: string
}

/** What one tab saves, turn after turn. */
export interface Work {
  /** Number of its first fact; every fact takes one, so that no two are alike. */
  first: number
  /** Acts saved together in one turn. */
  together: number
  /** Between two turns, in ms. */
  pause: number
  /** Otherwise a bit of everything. */
  only?: 'visits' | 'edits'
  /** By this phone's clock; otherwise by the fact's number. */
  isDatedNow?: boolean
}

export interface Entered {
  profileId: string
  /** Another one than before: the browser threw the store away. */
  deviceId: string
  isSecondCopy: boolean
  restored: number
}

export interface Counts {
  waiting: number
  sent: number
  held: number
  refused: number
  atWard: number
}

export interface Unsent {
  id: string
  name: CommandName
  status: 'waiting' | 'sent' | 'held' | 'refused'
  reason: string | null
}

/** Ids of the rows this phone shows. */
export interface ShownIds {
  households: string[]
  visits: string[]
  check_ins: string[]
  people: string[]
}

/** What the laboratory may ask of a page; each answer goes through the very store the app uses. */
export interface Lab {
  /** Signs in where nobody is, opens the store and begins to sync. */
  enter: (who: Who) => Promise<Entered>
  /** As the app does when no network answers: whoever was last here. */
  enterOffline: () => Promise<Entered>
  /** After a store was thrown away the homes have to be fetched again. */
  homesAreHere: () => Promise<void>
  /** Until `rest`. */
  keepWorking: (work: Work) => void
  rest: () => Promise<void>
  /** So many facts, or why the phone refused to save on. */
  work: (work: Work, facts: number) => Promise<string | null>
  send: () => Promise<void>
  counts: () => Promise<Counts>
  unsent: () => Promise<Unsent[]>
  shown: () => Promise<ShownIds>
  /** From now on looks again and again at what this tab saved. */
  watch: () => void
  /** What was on the screen and went away again, since `watch`. */
  flickers: () => string[]
  /** The longest task since the last time it was asked, in ms. */
  longestTask: () => number
  signOut: () => Promise<string>
}

declare global {
  interface Window {
    lab: Lab
    /** Put there by the laboratory; JSON of the facts that are on the phone now. */
    noteFacts: (facts: string) => void
  }
}
