import { capitalise } from '../../i18n/format.ts'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { CancelByReason } from '../../ui/cancel-by-reason.tsx'
import { type CancelReason, cancelReasons } from './booking.ts'
import type { Booking, BookingActs } from './inbox-data.ts'
import { createInboxWords } from './inbox-words.ts'

interface CancelBookingSheetProps {
  booking: Booking
  acts: BookingActs
}

/** The resident reads why. */
export function CancelBookingSheet(props: CancelBookingSheetProps) {
  const { t } = useTeamwork()
  const words = createInboxWords()
  async function cancel(reason: CancelReason) {
    const answer = await props.acts.cancel(props.booking.id, reason)
    if (answer === null) return undefined
    return answer.outcome === 'cancelled' ? null : words.refused(answer.outcome)
  }
  return (
    <CancelByReason
      words={{
        title: t('bookings.cancel.title'),
        about: t('bookings.cancel.words'),
        why: t('bookings.cancel.why'),
        missing: t('bookings.cancel.whyMissing'),
        save: t('bookings.cancel.save'),
        done: t('bookings.cancel.done'),
        needsSignal: t('bookings.actNeedsSignal'),
      }}
      reasons={cancelReasons.map((value) => ({ value, words: capitalise(t(`bookings.reasons.${value}`)) }))}
      failure={props.acts.failure()}
      isBusy={props.acts.isBusy()}
      onCancel={cancel}
    />
  )
}
