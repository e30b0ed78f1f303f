import type { PublicClass, PublicVenue } from '../../backend/public-classes.ts'
import { useAttending } from '../../i18n/attending.ts'
import { capitalise } from '../../i18n/format.ts'

/** “Thứ Ba 25/11, từ 8 giờ 30 đến 10 giờ”. */
export function hoursWords({ starts_at, ends_at }: Pick<PublicClass, 'starts_at' | 'ends_at'>): string {
  const { t, day, hour } = useAttending()
  return capitalise(t('class.hours', day(starts_at), hour(starts_at), hour(ends_at)))
}

const kilometre = 1_000

/** “cách 350 mét”; nothing where it is not known. */
function farWords({ metres }: Pick<PublicVenue, 'metres'>): string {
  const { common } = useAttending()
  if (metres === null) return ''
  return metres < kilometre
    ? common('points.metres', Math.round(metres / 10) * 10)
    : common('points.kilometres', Math.round(metres / 100) / 10)
}

export const venueWords = (venue: PublicVenue): string =>
  [venue.name, venue.place_words, farWords(venue)].filter(Boolean).join(' · ')

export function seatWords({ free, waiting }: Pick<PublicVenue, 'free' | 'waiting'>): string {
  const { t } = useAttending()
  return free > 0 && waiting === 0 ? t('class.free', free) : t('class.full', waiting)
}
