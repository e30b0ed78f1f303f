import { Show, createSignal } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Pick } from '../../ui/pick.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import type { HeldLine, Reason } from './held-data.ts'
import { createHeldWords } from './held-words.ts'

interface SendBackSheetProps {
  line: HeldLine | null
  onClose: () => void
  onSendBack: (line: HeldLine, reason: Reason) => void
}

const reasons: Reason[] = ['wrong_home', 'already_written', 'not_agreed', 'ask_lead']

/** One of four reasons, so that the author knows what to do with it. */
export function SendBackSheet(props: SendBackSheetProps) {
  const { t } = useTeamwork()
  const words = createHeldWords()
  return (
    <Sheet
      open={props.line !== null}
      onClose={props.onClose}
      title={props.line ? t('held.sendBackAsk', t('held.line', words.what(props.line), words.where(props.line))) : ''}
    >
      <Show when={props.line}>{(line) => <Asking {...props} line={line()} />}</Show>
    </Sheet>
  )
}

function Asking(props: SendBackSheetProps & { line: HeldLine }) {
  const { t, common } = useTeamwork()
  const [reason, setReason] = createSignal<Reason>()
  const [isAsked, setAsked] = createSignal(false)
  function send() {
    const chosen = reason()
    setAsked(true)
    if (chosen !== undefined) props.onSendBack(props.line, chosen)
  }
  return (
    <>
      <Show when={props.line.hanging.length > 0}>
        <p>{t('held.sendBackAlso', props.line.hanging.length)}</p>
      </Show>
      <Pick
        legend={t('held.why')}
        value={reason()}
        onPick={setReason}
        options={reasons.map((value) => ({ value, words: t(`held.sendingBack.${value}`) }))}
      />
      <Show when={isAsked() && reason() === undefined}>
        <p class="line" role="alert">
          <Icon name="info" />
          <span class="grow">{t('held.whyMissing')}</span>
        </p>
      </Show>
      <div class="pair">
        <Button onPress={props.onClose}>{common('common.cancel')}</Button>
        <Button kind="main" icon="undo" onPress={send}>
          {t('held.sendBack')}
        </Button>
      </div>
    </>
  )
}
