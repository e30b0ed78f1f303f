import { Show } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Button } from '../../ui/button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { showToast } from '../../ui/toast.tsx'

interface MessageButtonsProps {
  text: string
  /** Whom an SMS goes to; without it one chooses in the app it is shared with. */
  to?: { called: string; phone: string } | undefined
}

/** The ways out for a prepared text that cost nothing: copied, shared, or as an SMS of the lead's own. */
export function MessageButtons(props: MessageButtonsProps) {
  const { t } = useTeamwork()
  async function copy() {
    await navigator.clipboard.writeText(props.text).then(
      () => showToast({ text: t('bookings.message.copied') }),
      () => showToast({ text: t('bookings.message.copyFailed') }),
    )
  }
  // Whoever closes the phone's list of apps has not failed at anything.
  const share = () => navigator.share({ text: props.text }).catch(() => undefined)
  return (
    <div class="line">
      <Button icon="file" grow onPress={() => void copy()}>
        {t('bookings.message.copy')}
      </Button>
      <Show when={'share' in navigator}>
        <Button icon="share" grow onPress={() => void share()}>
          {t('bookings.message.share')}
        </Button>
      </Show>
      <Show when={props.to}>
        {(to) => (
          <LinkButton icon="phone" grow href={`sms:${to().phone}?body=${encodeURIComponent(props.text)}`}>
            {t('bookings.message.text', to().called)}
          </LinkButton>
        )}
      </Show>
    </div>
  )
}
