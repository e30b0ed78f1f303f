import { capitalise, formatDay, formatHour } from '../../i18n/format.ts'
import { en } from '../../i18n/teamwork/en.ts'
import { vi } from '../../i18n/teamwork/vi.ts'
import { codeGroups } from '../../ui/code-groups.ts'
import type { CancelReason, Half, Standing } from './booking.ts'

/** Of a booking, what a message to the resident tells. */
export interface Told extends Pick<Standing, 'status' | 'starts_at'> {
  language: 'vi' | 'en'
  day: string
  half: Half
  called: string | null
  caller_called: string | null
  accepted_called: string | null
  cancel_reason: 'no_need' | 'other_time' | 'mistake' | CancelReason | null
  code: string | null
}

/** In the language of the resident, whatever the lead reads; short enough for an SMS of three parts. */
export function residentText(told: Told, origin: string): string {
  const { bookings } = { vi, en }[told.language]
  const { texts } = bookings
  const day = formatDay(`${told.day}T12:00:00+07:00`, told.language)
  const half = bookings.onHalf(bookings.halves[told.half].toLowerCase(), day)
  const called = told.caller_called ?? told.called ?? ''
  const who = capitalise(told.accepted_called ?? texts.someone)
  const link = `${origin}/help/booking`
  const change = told.code === null ? '' : texts.change(link, codeGroups(told.code).join(' '))
  switch (told.status) {
    case 'cancelled': {
      const why = told.cancel_reason === null ? '' : bookings.reasons[told.cancel_reason]
      return `${texts.cancelled(called, half, why)} ${texts.again(`${origin}/help`)}`
    }
    case 'scheduled': {
      const when = bookings.atHour(formatDay(told.starts_at, told.language), formatHour(told.starts_at, told.language))
      return [texts.scheduled(called, who, when), change].filter(Boolean).join(' ')
    }
    case 'accepted':
      return [texts.coming(called, who, half), change].filter(Boolean).join(' ')
    default:
      return [texts.offered(called, half), change].filter(Boolean).join(' ')
  }
}
