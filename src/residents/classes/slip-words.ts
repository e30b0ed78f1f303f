import type { PublicEnrolment } from '../../backend/public-classes.ts'
import { useAttending } from '../../i18n/attending.ts'
import { spoken } from '../spoken.ts'
import { stageOf } from './class-stage.ts'
import { hoursWords } from './class-words.ts'

/** Where one learns: at a door, over the network, or either. */
export function placeOf({ class: held, venue_id }: PublicEnrolment): string {
  const { t } = useAttending()
  if (held.mode === 'online') return t('class.onlineOnly')
  const venue = held.venues.find(({ id }) => id === venue_id)
  const place = [venue?.name, venue?.place_words].filter(Boolean).join(', ')
  return held.mode === 'mixed' ? t('slip.orOnline', place) : place
}

/** What to do with a slip; nothing where there is no seat, and where nobody comes any more. */
export function hintOf({ status, attended, class: held }: PublicEnrolment, now: Date): string | undefined {
  const { t } = useAttending()
  const stage = stageOf(held, now)
  if (status !== 'seat' || attended || stage === 'cancelled' || stage === 'over') return undefined
  return t(`slip.keep.${held.mode}`)
}

/** What its square is for: where no door is, it only opens the page. */
export function squareWords({ class: held }: PublicEnrolment): { label: string; words: string } {
  const { t } = useAttending()
  return held.mode === 'online'
    ? { label: t('slip.qrOnline'), words: t('slip.scanOnline') }
    : { label: t('slip.qr'), words: t('slip.scan') }
}

/** The message to a relative; the way into the class is on the page it links to. */
export function textOf(enrolment: PublicEnrolment, link: string): string {
  const { t } = useAttending()
  const { title, mode, starts_at, ends_at } = enrolment.class
  const seat = t('slip.text', title, hoursWords({ starts_at, ends_at }), placeOf(enrolment), spoken(enrolment.code))
  return `${seat} ${t(mode === 'in_person' ? 'slip.textSee' : 'slip.textJoin', link)}`
}
