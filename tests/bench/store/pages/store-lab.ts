/** What the bench asks of the page beside the app, which has the app's own store in its hands. */
export interface StoreLab {
  signIn: (who: { name: string; password: string }) => Promise<void>
  /** From an empty store to all rows in it; in ms. */
  firstSync: () => Promise<number>
  counts: () => Promise<{ homes: number; visits: number; unsent: number }>
  /** Opens the store of who was here before; resolves to when it was open, in ms after the page was asked for. */
  open: () => Promise<number>
  /** Saves so many visits, each by itself while nothing else goes on; in ms each. */
  saveOneByOne: (count: number) => Promise<number[]>
  /** Saves so many visits, fifty as one act. */
  saveMany: (count: number) => Promise<void>
  /** What a street page shows, once for each of the first so many; in ms each. */
  readStreets: (count: number) => Promise<number[]>
  /** So many of the class with the longest roster come in, each by itself while nothing else goes on; in ms each. */
  checkInOneByOne: (count: number) => Promise<number[]>
}

declare global {
  interface Window {
    storeLab: StoreLab
  }
}
