import { createEffect, createSignal, on } from 'solid-js'
import { answerBooking, myBookingOffers } from '../../backend/calls.ts'
import { createAskWard } from '../../store/ask-ward.ts'
import { createQuery } from '../../store/create-query.ts'
import { readMeta } from '../../store/meta.ts'
import { useStore } from '../../store/store-context.tsx'

export type Offer = Awaited<ReturnType<typeof myBookingOffers>>[number]
/** Somebody else has it, or there is nothing to answer any more. */
type TooLate = 'taken' | 'gone'

/**
 * Bookings somebody is asked to take: at the ward only, asked for whenever the phone has been in contact. What is known
 * stays while there is no signal.
 */
export function createOffers() {
  const store = useStore()
  const [open, setOpen] = createSignal<Offer[]>([])
  const [tooLate, setTooLate] = createSignal<TooLate>()
  const { ask, failure, isBusy } = createAskWard(store)
  const contact = createQuery(() => readMeta(store.database, 'last_pulled_at'))
  const look = () => myBookingOffers().then(setOpen, () => undefined)
  createEffect(on(contact, (at) => void (at && look())))

  /** Resolves to what became of it; null when it could not be asked. */
  async function answer(bookingId: string, wish: 'accept' | 'decline') {
    setTooLate(undefined)
    const answered = await ask(answerBooking({ bookingId, answer: wish }))
    if (answered === null) return null
    setOpen((known) => known.filter(({ id }) => id !== bookingId))
    if (answered.outcome === 'accepted' || answered.outcome === 'declined') return answered.outcome
    setTooLate(answered.outcome === 'taken' ? 'taken' : 'gone')
    return null
  }
  return { open, tooLate, failure, isBusy, answer }
}

export type Offers = ReturnType<typeof createOffers>
