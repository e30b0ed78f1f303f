import { useNavigate } from '@solidjs/router'
import { Show, createSignal } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { ActTrouble } from '../../ui/act-trouble.tsx'
import { Button } from '../../ui/button.tsx'
import { Pick } from '../../ui/pick.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { showToast } from '../../ui/toast.tsx'
import { createInboxWords } from './inbox-words.ts'
import { createMyBookingActs } from './my-bookings-data.ts'

type Why = 'busy' | 'not_reachable'
const reasons: Why[] = ['busy', 'not_reachable']
const done = ['declined', 'cancelled']

/** A promise that cannot be kept goes back, so that somebody else can keep it. */
export function GiveBackSheet(props: { bookingId: string }) {
  const { t } = useTeamwork()
  const [isOpen, setOpen] = createSignal(false)
  return (
    <>
      <Button icon="x" full onPress={() => setOpen(true)}>
        {t('myBookings.giveBack.title')}
      </Button>
      <Sheet open={isOpen()} onClose={() => setOpen(false)} title={t('myBookings.giveBack.title')}>
        <GivingBack bookingId={props.bookingId} onClose={() => setOpen(false)} />
      </Sheet>
    </>
  )
}

function GivingBack(props: { bookingId: string; onClose: () => void }) {
  const { t, common } = useTeamwork()
  const navigate = useNavigate()
  const acts = createMyBookingActs()
  const words = createInboxWords()
  const [why, setWhy] = createSignal<Why>()
  const [refused, setRefused] = createSignal<string | null>(null)
  async function giveBack(reason: Why) {
    setRefused(null)
    const answer = await (reason === 'busy' ? acts.giveBack(props.bookingId) : acts.notReachable(props.bookingId))
    if (answer === null) return
    if (!done.includes(answer.outcome)) return setRefused(words.refused(answer.outcome))
    showToast({ text: t(`myBookings.giveBack.done.${reason}`) })
    navigate('/', { replace: true })
  }
  return (
    <>
      <p>{t('myBookings.giveBack.words')}</p>
      <Pick
        legend={t('myBookings.giveBack.why')}
        value={why()}
        onPick={setWhy}
        options={reasons.map((value) => ({ value, words: t(`myBookings.giveBack.reasons.${value}`) }))}
      />
      <ActTrouble failure={acts.failure()} refused={refused()} needsSignal={t('bookings.actNeedsSignal')} />
      <div class="pair">
        <Button onPress={props.onClose}>{common('common.cancel')}</Button>
        <Show when={why()}>
          {(reason) => (
            <Button kind="risk" icon="x" busy={acts.isBusy()} onPress={() => void giveBack(reason())}>
              {t(`myBookings.giveBack.save.${reason()}`)}
            </Button>
          )}
        </Show>
      </div>
    </>
  )
}
