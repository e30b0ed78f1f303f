/** What the bench asks of the page that keeps the ward in PouchDB. */
export interface PouchLab {
  /** From an empty database to every document in it; in ms. */
  firstSync: () => Promise<number>
  /** Builds the index of doors, which a view does when it is first asked; in ms. */
  index: () => Promise<number>
  count: () => Promise<number>
  /** Puts so many visits, each by itself while nothing else goes on; in ms each. */
  saveOneByOne: (count: number) => Promise<number[]>
}

declare global {
  interface Window {
    pouchLab: PouchLab
    /** When the list of doors stood, in ms after the page was asked for. */
    drawnAt?: number
  }
}
