import { capitalise } from '../../i18n/format.ts'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { spanOf } from './booking.ts'
import type { MyBooking } from './my-bookings-data.ts'
import type { Offer } from './offers-data.ts'

const noonOf = (day: string) => `${day}T12:00:00+07:00`
/** What the ward says of a half-day, “08:00”, as an instant of that day. */
const hourOf = (day: string, hour: string) => `${day}T${hour}:00+07:00`

export function createMyBookingWords() {
  const { t, day, relativeDay, hour } = useTeamwork()
  const halfDay = (booked: Pick<Offer, 'day' | 'half'>) =>
    t('bookings.onHalf', t(`bookings.halves.${booked.half}`), day(noonOf(booked.day)))
  const wishes = (codes: Offer['wishes']) => codes.map((code) => t(`bookings.wishes.${code}`)).join(' · ')
  /** “bà Tư”, as it was typed; nobody in particular while names are locked. */
  const called = (booking: Pick<MyBooking, 'called'>) => booking.called ?? t('myBookings.someone')
  const atDoor = ({ number, street, home }: MyBooking) => {
    const known = home?.number ?? number
    return [known === null ? '' : t('bookings.house', known), street?.name ?? ''].filter(Boolean).join(', ')
  }
  return {
    wishes,
    /** The hour agreed; until then the half-day. */
    when: (booking: Pick<MyBooking, 'status' | 'day' | 'half' | 'starts_at' | 'ends_at'>) =>
      booking.status === 'accepted'
        ? `${halfDay(booking)}, ${t('bookings.fromTo', hour(booking.starts_at), hour(booking.ends_at))}`
        : t('bookings.atHour', capitalise(relativeDay(booking.starts_at)), hour(booking.starts_at)),
    called,
    title: (booking: Pick<MyBooking, 'called'>) => capitalise(called(booking)),
    where: (booking: MyBooking) =>
      [atDoor(booking), booking.place_words, booking.neighbourhood].filter(Boolean).join(', '),
    shortWhere: (booking: MyBooking) => atDoor(booking) || booking.neighbourhood,
    /** Beside a plate with the number. */
    street: ({ street, neighbourhood }: MyBooking) => street?.name ?? neighbourhood,
    offered: (offer: Offer) =>
      `${halfDay(offer)}, ${t('bookings.fromTo', hour(hourOf(offer.day, offer.from)), hour(hourOf(offer.day, offer.to)))}`,
    /** How long there is to answer; null when nobody else will be asked. */
    left: ({ escalates_at }: Offer, now: number) => {
      if (escalates_at === null) return null
      const minutes = (Date.parse(escalates_at) - now) / 60_000
      if (minutes < 1) return t('myBookings.offers.passing')
      const { unit, count } = spanOf(minutes)
      return t('myBookings.offers.left', t(`bookings.${unit}`, count))
    },
  }
}
