import { createSignal } from 'solid-js'
import { useResidents } from '../i18n/residents.ts'
import { Button } from '../ui/button.tsx'

interface SlipActsProps {
  /** The message to a relative. */
  text: string
  /** Hands the phone a file its calendar opens. */
  onRemind: () => Promise<void>
}

/** On paper, in the calendar, or to a relative by Zalo or SMS. */
export function SlipActs(props: SlipActsProps) {
  const { t } = useResidents()
  const [isCopied, setCopied] = createSignal(false)

  async function send() {
    const { text } = props
    // A phone without a share sheet: the message is copied, to be pasted wherever they write.
    if ('share' in navigator) return navigator.share({ text }).catch(() => undefined)
    await (navigator as Navigator).clipboard.writeText(text)
    setCopied(true)
  }

  return (
    <div class="stack tight">
      <Button kind="main" icon="share" full onPress={() => void send()}>
        {t('slip.send')}
      </Button>
      <p role="status" class="small">
        {isCopied() ? t('slip.copied') : ''}
      </p>
      <div class="pair">
        <Button icon="print" onPress={() => print()}>
          {t('slip.print')}
        </Button>
        <Button icon="cal" onPress={() => void props.onRemind()}>
          {t('slip.calendar')}
        </Button>
      </div>
    </div>
  )
}
