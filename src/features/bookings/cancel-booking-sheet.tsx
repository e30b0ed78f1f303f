import { createSignal } from 'solid-js'
import { capitalise } from '../../i18n/format.ts'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { ActTrouble } from '../../ui/act-trouble.tsx'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { Pick } from '../../ui/pick.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { showToast } from '../../ui/toast.tsx'
import { type CancelReason, cancelReasons } from './booking.ts'
import type { Booking, BookingActs } from './inbox-data.ts'
import { createInboxWords } from './inbox-words.ts'

interface CancelBookingSheetProps {
  booking: Booking
  acts: BookingActs
}

/** A promise is taken back only with a reason, which the resident reads. */
export function CancelBookingSheet(props: CancelBookingSheetProps) {
  const { t } = useTeamwork()
  const [isOpen, setOpen] = createSignal(false)
  return (
    <>
      <Button icon="x" kind="risk" onPress={() => setOpen(true)}>
        {t('bookings.cancel.title')}
      </Button>
      <Sheet open={isOpen()} onClose={() => setOpen(false)} title={t('bookings.cancel.title')}>
        <Cancelling {...props} onClose={() => setOpen(false)} />
      </Sheet>
    </>
  )
}

function Cancelling(props: CancelBookingSheetProps & { onClose: () => void }) {
  const { t, common } = useTeamwork()
  const words = createInboxWords()
  const [reason, setReason] = createSignal<CancelReason>()
  const [isAsked, setAsked] = createSignal(false)
  const [refused, setRefused] = createSignal<string | null>(null)
  async function cancel() {
    const chosen = reason()
    setAsked(true)
    setRefused(null)
    if (chosen === undefined) return
    const answer = await props.acts.cancel(props.booking.id, chosen)
    if (answer === null) return
    if (answer.outcome !== 'cancelled') return setRefused(words.refused(answer.outcome))
    showToast({ text: t('bookings.cancel.done') })
    props.onClose()
  }
  return (
    <>
      <p>{t('bookings.cancel.words')}</p>
      <Pick
        legend={t('bookings.cancel.why')}
        value={reason()}
        onPick={setReason}
        options={cancelReasons.map((value) => ({ value, words: capitalise(t(`bookings.reasons.${value}`)) }))}
      />
      <Alert words={isAsked() && reason() === undefined ? t('bookings.cancel.whyMissing') : null} />
      <ActTrouble failure={props.acts.failure()} refused={refused()} needsSignal={t('bookings.actNeedsSignal')} />
      <div class="pair">
        <Button onPress={props.onClose}>{common('common.cancel')}</Button>
        <Button kind="risk" icon="x" busy={props.acts.isBusy()} onPress={() => void cancel()}>
          {t('bookings.cancel.save')}
        </Button>
      </div>
    </>
  )
}
