import { createSignal } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { ActTrouble } from '../../ui/act-trouble.tsx'
import { Button } from '../../ui/button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { showToast } from '../../ui/toast.tsx'
import type { Booking, BookingActs } from './inbox-data.ts'
import { createInboxWords } from './inbox-words.ts'

/** Residents may ask to be forgotten before the thirty days are over. */
export function ForgetSheet(props: { booking: Booking; acts: BookingActs }) {
  const { t, common } = useTeamwork()
  const words = createInboxWords()
  const [isOpen, setOpen] = createSignal(false)
  const [refused, setRefused] = createSignal<string | null>(null)
  async function forget() {
    setRefused(null)
    const answer = await props.acts.forget(props.booking.id)
    if (answer === null) return
    if (answer.outcome !== 'forgotten') return setRefused(words.refused(answer.outcome))
    showToast({ text: t('bookings.forget.done') })
    setOpen(false)
  }
  return (
    <>
      <Button icon="trash" kind="risk" full onPress={() => setOpen(true)}>
        {t('bookings.forget.title')}
      </Button>
      <Sheet open={isOpen()} onClose={() => setOpen(false)} title={t('bookings.forget.title')}>
        <p>{t('bookings.forget.words', words.name(props.booking))}</p>
        <ActTrouble failure={props.acts.failure()} refused={refused()} needsSignal={t('bookings.actNeedsSignal')} />
        <div class="pair">
          <Button onPress={() => setOpen(false)}>{common('common.cancel')}</Button>
          <Button kind="risk" icon="trash" busy={props.acts.isBusy()} onPress={() => void forget()}>
            {t('bookings.forget.save')}
          </Button>
        </div>
      </Sheet>
    </>
  )
}
