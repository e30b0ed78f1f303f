import { Show } from 'solid-js'
import { Button } from './button.tsx'
import { LinkButton } from './link-button.tsx'
import { showToast } from './toast.tsx'

interface SendTextProps {
  text: string
  words: { copy: string; copied: string; copyFailed: string; share: string }
  /** Where the people it goes to are known. */
  sms?: { href: string; words: string } | undefined
}

/** The ways out for a prepared text that cost the ward nothing: copied, shared, or as an SMS of one's own. */
export function SendText(props: SendTextProps) {
  async function copy() {
    try {
      await navigator.clipboard.writeText(props.text)
      showToast({ text: props.words.copied })
    } catch {
      // Refused, or missing where the page did not come over HTTPS.
      showToast({ text: props.words.copyFailed })
    }
  }
  // Whoever closes the phone's list of apps has not failed at anything.
  const share = () => navigator.share({ text: props.text }).catch(() => undefined)
  return (
    <div class="line">
      <Show when={'share' in navigator}>
        <Button icon="share" grow onPress={() => void share()}>
          {props.words.share}
        </Button>
      </Show>
      <Button icon="file" grow onPress={() => void copy()}>
        {props.words.copy}
      </Button>
      <Show when={props.sms}>
        {(sms) => (
          <LinkButton icon="phone" grow href={sms().href}>
            {sms().words}
          </LinkButton>
        )}
      </Show>
    </div>
  )
}
