import { Show, createSignal } from 'solid-js'
import type { CancelReason, Outing } from '../../backend/rows.ts'
import { capitalise } from '../../i18n/format.ts'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Button } from '../../ui/button.tsx'
import { Check } from '../../ui/check.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Pick } from '../../ui/pick.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { showToast } from '../../ui/toast.tsx'
import { ActTrouble } from '../../ui/act-trouble.tsx'
import type { OutingActs } from './outing-acts-data.ts'
import { cancelReasons } from './outing.ts'
import { createRefusedWords } from './refused-words.ts'

interface CancelSheetProps {
  outing: Outing
  acts: OutingActs
}

export function CancelSheet(props: CancelSheetProps) {
  const { t } = useTeamwork()
  const [isOpen, setOpen] = createSignal(false)
  return (
    <>
      <Button icon="x" kind="risk" onPress={() => setOpen(true)}>
        {t('outings.cancel.title')}
      </Button>
      <Sheet open={isOpen()} onClose={() => setOpen(false)} title={t('outings.cancel.title')}>
        <Cancelling {...props} onClose={() => setOpen(false)} />
      </Sheet>
    </>
  )
}

function Cancelling(props: CancelSheetProps & { onClose: () => void }) {
  const { t, common } = useTeamwork()
  const refusedWords = createRefusedWords()
  const [reason, setReason] = createSignal<CancelReason>()
  const [isAsked, setAsked] = createSignal(false)
  const [wholeSeries, setWholeSeries] = createSignal(false)
  const [refused, setRefused] = createSignal<string | null>(null)
  async function cancel() {
    const chosen = reason()
    setAsked(true)
    setRefused(null)
    if (chosen === undefined) return
    const answer = await props.acts.cancel({
      outingId: props.outing.id,
      reason: chosen,
      wholeSeries: wholeSeries(),
    })
    if (answer === null) return
    if (answer.outcome === 'refused') return setRefused(refusedWords(answer.reason))
    showToast({ text: t('outings.cancel.done') })
    props.onClose()
  }
  return (
    <>
      <Pick
        legend={t('outings.cancel.why')}
        value={reason()}
        onPick={setReason}
        options={cancelReasons.map((value) => ({ value, words: capitalise(t(`outings.reasons.${value}`)) }))}
      />
      <Show when={isAsked() && reason() === undefined}>
        <p class="line" role="alert">
          <Icon name="info" />
          <span class="grow">{t('outings.cancel.whyMissing')}</span>
        </p>
      </Show>
      <Show when={props.outing.series_id}>
        <Check checked={wholeSeries()} onChange={setWholeSeries}>
          {t('outings.series')}
        </Check>
      </Show>
      <ActTrouble failure={props.acts.failure()} refused={refused()} needsSignal={t('outings.needsSignal')} />
      <div class="pair">
        <Button onPress={props.onClose}>{common('common.cancel')}</Button>
        <Button kind="risk" icon="x" busy={props.acts.isBusy()} onPress={() => void cancel()}>
          {t('outings.cancel.save')}
        </Button>
      </div>
    </>
  )
}
