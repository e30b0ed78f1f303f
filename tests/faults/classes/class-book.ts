/** Somebody who enrolled, in the order of asking. */
export interface Enrolled {
  id: string
  venue: string
  people: number
  status: 'seat' | 'waiting' | 'cancelled'
  /** What tells one who asks twice: name and phone number. */
  asker: string
  code: string
  last4: string
}

/** Somebody whom a helper met, or so many of whom nobody knows who they are. */
export interface Met {
  venue: string
  enrolment: string | null
  person: string | null
  people: number
  isVoid: boolean
}

export interface Attended {
  chain: string
  subject: string | null
  people: number
  venue: string
}

/** The rules of a class said once more, in the plainest way: a list of who asked, and one of who was met. */
export interface ClassBook {
  enrolled: Enrolled[]
  capacity: Map<string, number>
  met: Map<string, Met>
  /** Who somebody is, whether or not that has been found out. */
  truth: Map<string, string>
  /** Whose home was found out, by whomever. */
  placed: Set<string>
  /** Times somebody was helped at their home. */
  atHome: string[]
}

export const createClassBook = (capacity: Map<string, number>): ClassBook => ({
  enrolled: [],
  capacity,
  met: new Map(),
  truth: new Map(),
  placed: new Set(),
  atHome: [],
})

const inVenue = ({ enrolled }: ClassBook, venue: string) => enrolled.filter((one) => one.venue === venue)

const takenIn = (book: ClassBook, venue: string) =>
  inVenue(book, venue)
    .filter(({ status }) => status === 'seat')
    .reduce((sum, { people }) => sum + people, 0)

/** First come, first served: while the first who waits does not fit, nobody moves up. */
function moveUp(book: ClassBook, venue: string) {
  for (const next of inVenue(book, venue).filter(({ status }) => status === 'waiting')) {
    if (takenIn(book, venue) + next.people > (book.capacity.get(venue) ?? 0)) return
    next.status = 'seat'
  }
}

/** One who already asked is in the book; a new one stands at the end of the line. */
export function enrolInBook(book: ClassBook, given: Omit<Enrolled, 'status'>): Enrolled {
  const known = book.enrolled.find(({ asker, status }) => asker === given.asker && status !== 'cancelled')
  if (known) return known
  const enrolled: Enrolled = { ...given, status: 'waiting' }
  book.enrolled.push(enrolled)
  moveUp(book, given.venue)
  return enrolled
}

export function cancelInBook(book: ClassBook, enrolled: Enrolled) {
  enrolled.status = 'cancelled'
  moveUp(book, enrolled.venue)
}

const largestWaiting = (book: ClassBook, venue: string) =>
  Math.max(0, ...inVenue(book, venue).flatMap(({ status, people }) => (status === 'waiting' ? people : [])))

/** Seats that are taken cannot be taken away; nor are there ever too few for a party that waits. */
export function resizeInBook(book: ClassBook, venue: string, capacity: number): boolean {
  if (capacity < Math.max(takenIn(book, venue), largestWaiting(book, venue))) return false
  book.capacity.set(venue, capacity)
  moveUp(book, venue)
  return true
}

function subjectOf(book: ClassBook, { enrolment, person }: Met): string | null {
  if (enrolment === null) return person
  return (book.placed.has(enrolment) ? book.truth.get(enrolment) : undefined) ?? enrolment
}

/** One person is one, whoever met them how often: of several meetings the one with the lowest id tells how many came. */
export function attendedByBook(book: ClassBook): Attended[] {
  const attended = new Map<string, Attended>()
  for (const [chain, met] of [...book.met].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (met.isVoid) continue
    const subject = subjectOf(book, met)
    const key = subject ?? chain
    if (!attended.has(key)) attended.set(key, { chain, subject, people: met.people, venue: met.venue })
  }
  return [...attended.values()].toSorted((a, b) => (a.chain < b.chain ? -1 : 1))
}
