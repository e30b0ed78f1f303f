import { Show, createSignal } from 'solid-js'
import { useI18n } from '../i18n/i18n.tsx'
import { ActTrouble } from './act-trouble.tsx'
import { Alert } from './alert.tsx'
import { Button } from './button.tsx'
import { Check } from './check.tsx'
import type { FailureKind } from './failure.tsx'
import { Pick } from './pick.tsx'
import { Sheet } from './sheet.tsx'
import { showToast } from './toast.tsx'

interface CancelByReasonProps<Reason extends string> {
  words: {
    title: string
    about?: string | undefined
    why: string
    missing: string
    save: string
    done: string
    needsSignal: string
    /** Where it is one of several: the later ones too. */
    series?: string | undefined
  }
  reasons: { value: Reason; words: string }[]
  failure: FailureKind | null
  isBusy: boolean
  /** Resolves to why it was refused, as a sentence; null when done, undefined when the ward could not be asked. */
  onCancel: (reason: Reason, wholeSeries: boolean) => Promise<string | null | undefined>
}

/** Something promised is taken back only with a reason, which others read. */
export function CancelByReason<Reason extends string>(props: CancelByReasonProps<Reason>) {
  const [isOpen, setOpen] = createSignal(false)
  return (
    <>
      <Button icon="x" kind="risk" onPress={() => setOpen(true)}>
        {props.words.title}
      </Button>
      <Sheet open={isOpen()} onClose={() => setOpen(false)} title={props.words.title}>
        <Cancelling {...props} onClose={() => setOpen(false)} />
      </Sheet>
    </>
  )
}

function Cancelling<Reason extends string>(props: CancelByReasonProps<Reason> & { onClose: () => void }) {
  const { t } = useI18n()
  const [reason, setReason] = createSignal<Reason>()
  const [isAsked, setAsked] = createSignal(false)
  const [wholeSeries, setWholeSeries] = createSignal(false)
  const [refused, setRefused] = createSignal<string | null>(null)
  async function cancel() {
    const chosen = reason()
    setAsked(true)
    setRefused(null)
    if (chosen === undefined) return
    const refusal = await props.onCancel(chosen, wholeSeries())
    if (refusal === undefined) return
    if (refusal !== null) return setRefused(refusal)
    showToast({ text: props.words.done })
    props.onClose()
  }
  return (
    <>
      <Show when={props.words.about}>
        <p>{props.words.about}</p>
      </Show>
      <Pick
        legend={props.words.why}
        value={reason()}
        onPick={(chosen) => setReason(() => chosen)}
        options={props.reasons}
      />
      <Alert words={isAsked() && reason() === undefined ? props.words.missing : null} />
      <Show when={props.words.series}>
        {(series) => (
          <Check checked={wholeSeries()} onChange={setWholeSeries}>
            {series()}
          </Check>
        )}
      </Show>
      <ActTrouble failure={props.failure} refused={refused()} needsSignal={props.words.needsSignal} />
      <div class="pair">
        <Button onPress={() => props.onClose()}>{t('common.cancel')}</Button>
        <Button kind="risk" icon="x" busy={props.isBusy} onPress={() => void cancel()}>
          {props.words.save}
        </Button>
      </div>
    </>
  )
}
