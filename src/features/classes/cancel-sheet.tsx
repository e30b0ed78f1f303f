import { Show, createSignal } from 'solid-js'
import type { ClassCancelReason } from '../../backend/rows.ts'
import { useClasses } from '../../i18n/classes.ts'
import { capitalise } from '../../i18n/format.ts'
import { ActTrouble } from '../../ui/act-trouble.tsx'
import { Button } from '../../ui/button.tsx'
import { Check } from '../../ui/check.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Pick } from '../../ui/pick.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { showToast } from '../../ui/toast.tsx'
import type { ClassActs } from './board-data.ts'
import { createClassWords } from './class-words.ts'
import type { HelpClass } from './classes-data.ts'

const reasons: ClassCancelReason[] = ['rain', 'venue_closed', 'no_teacher', 'few_people', 'other_day']

interface CancelSheetProps {
  held: HelpClass
  acts: ClassActs
}

export function CancelSheet(props: CancelSheetProps) {
  const { t } = useClasses()
  const [isOpen, setOpen] = createSignal(false)
  return (
    <>
      <Button icon="x" kind="risk" onPress={() => setOpen(true)}>
        {t('page.cancel')}
      </Button>
      <Sheet open={isOpen()} onClose={() => setOpen(false)} title={t('page.cancel')}>
        <Cancelling {...props} onClose={() => setOpen(false)} />
      </Sheet>
    </>
  )
}

function Cancelling(props: CancelSheetProps & { onClose: () => void }) {
  const { t, common } = useClasses()
  const words = createClassWords()
  const [reason, setReason] = createSignal<ClassCancelReason>()
  const [isAsked, setAsked] = createSignal(false)
  const [wholeSeries, setWholeSeries] = createSignal(false)
  const [refused, setRefused] = createSignal<string | null>(null)
  async function cancel() {
    const chosen = reason()
    setAsked(true)
    setRefused(null)
    if (chosen === undefined) return
    const answer = await props.acts.cancel({ classId: props.held.id, reason: chosen, wholeSeries: wholeSeries() })
    if (answer === null) return
    if (answer.outcome === 'refused') return setRefused(words.refused(answer))
    showToast({ text: t('page.cancelDone') })
    props.onClose()
  }
  return (
    <>
      <Pick
        legend={t('page.cancelWhy')}
        value={reason()}
        onPick={setReason}
        options={reasons.map((value) => ({ value, words: capitalise(t(`words.reasons.${value}`)) }))}
      />
      <Show when={isAsked() && reason() === undefined}>
        <p class="line" role="alert">
          <Icon name="info" />
          <span class="grow">{t('page.cancelWhyMissing')}</span>
        </p>
      </Show>
      <Show when={props.held.series_id}>
        <Check checked={wholeSeries()} onChange={setWholeSeries}>
          {t('page.series')}
        </Check>
      </Show>
      <ActTrouble failure={props.acts.failure()} refused={refused()} needsSignal={t('words.needsSignal')} />
      <div class="pair">
        <Button onPress={props.onClose}>{common('common.cancel')}</Button>
        <Button kind="risk" icon="x" busy={props.acts.isBusy()} onPress={() => void cancel()}>
          {t('page.cancelSave')}
        </Button>
      </div>
    </>
  )
}
