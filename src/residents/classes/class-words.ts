import type { PublicClass, PublicEnrolment, PublicVenue } from '../../backend/public-classes.ts'
import { useAttending } from '../../i18n/attending.ts'
import { capitalise, relativeDay } from '../../i18n/format.ts'
import { farWords } from '../far-words.ts'

type Hours = Pick<PublicClass, 'starts_at' | 'ends_at'>

/** “Thứ Ba 25/11, từ 8 giờ 30 đến 10 giờ”. */
export function hoursWords({ starts_at, ends_at }: Hours): string {
  const { t, day, hour } = useAttending()
  return capitalise(`${day(starts_at)}, ${t('class.times', hour(starts_at), hour(ends_at))}`)
}

/** “Từ 8 giờ 30 đến 10 giờ”, where the day is named already. */
export function timesWords({ starts_at, ends_at }: Hours): string {
  const { t, hour } = useAttending()
  return capitalise(t('class.times', hour(starts_at), hour(ends_at)))
}

/** “Ngày mai, thứ Ba 25/11”; further off the day alone. */
export function dayWords(instant: string, now: Date): string {
  const { day, language } = useAttending()
  const near = relativeDay({ instant, now, language: language() })
  return capitalise(near === day(instant) ? near : `${near}, ${day(instant)}`)
}

export const venueWords = (venue: PublicVenue): string =>
  [venue.name, venue.place_words, farWords(venue)].filter(Boolean).join(' · ')

export function seatWords({ free, waiting }: Pick<PublicVenue, 'free' | 'waiting'>): string {
  const { t } = useAttending()
  return free > 0 && waiting === 0 ? t('class.free', free) : t('class.full', waiting)
}

/** In a list of classes: seats are of use only where one can be kept. */
export const placesWords = ({ can_enrol }: Pick<PublicClass, 'can_enrol'>, venue: PublicVenue): string =>
  can_enrol ? seatWords(venue) : useAttending().t('class.running')

/** What they have: a seat, a place in line, nothing any more; or that they came. A seat in a cancelled class is none. */
export function standingWords({ status, attended, place_in_line, class: held }: PublicEnrolment): string {
  const { t } = useAttending()
  if (attended) return t('mine.came')
  if (status === 'cancelled') return t('mine.wasCancelled')
  if (held.is_cancelled) return t('mine.notHeld')
  return status === 'waiting' ? t('slip.waiting', place_in_line ?? 1) : t('slip.seat')
}
