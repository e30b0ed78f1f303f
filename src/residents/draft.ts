import { createStore } from 'solid-js/store'
import { createEffect } from 'solid-js'
import type { HalfName, PublicBooking } from '../backend/public-door.ts'
import { createRequestIds } from '../domain/request-ids.ts'
import { readKept, writeKept } from '../ui/kept-for-a-day.ts'

/** What somebody has chosen and typed so far, kept on their phone until it is booked or a day has gone by. */
export interface Draft {
  neighbourhood: { id: string; name: string } | null
  /** The neighbourhood a poster named: it is chosen once, and may be changed after. */
  poster: string | null
  street: { id: string; name: string } | null
  /** As typed, whether or not it was found. */
  streetTyped: string
  number: string
  placeWords: string
  at: { lon: number; lat: number } | null
  wishes: string[]
  half: { day: string; half: HalfName; from: string; to: string } | null
  isForOther: boolean
  called: string
  phone: string
  callerCalled: string
  callerPhone: string
}

const nothing = (): Draft => ({
  neighbourhood: null,
  poster: null,
  street: null,
  streetTyped: '',
  number: '',
  placeWords: '',
  at: null,
  wishes: [],
  half: null,
  isForOther: false,
  called: '',
  phone: '',
  callerCalled: '',
  callerPhone: '',
})

const draftKey = 'help-draft'
const bookedKey = 'help-booked'

const [draft, setDraft] = createStore<Draft>({ ...nothing(), ...readKept<Draft>(draftKey) })

const idOf = createRequestIds()

export const helpDraft = {
  draft,
  set: setDraft,
  /** Writes every change to the phone; call it once, inside a root. */
  keep: () => createEffect(() => writeKept(draftKey, { ...draft })),
  /** One for every state of the draft: the same request sent again is the same booking. */
  requestId: () => idOf(draft),
}

/** What was booked, for the slip; where it is was never sent back by the ward. */
export interface Booked {
  booking: PublicBooking
  place: string
}

export const lastBooked = {
  read: () => readKept<Booked>(bookedKey),
  /** The names and numbers typed leave the phone. */
  write(booked: Booked) {
    writeKept(bookedKey, booked)
    setDraft(nothing())
  },
}
