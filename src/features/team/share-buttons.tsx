import { Show } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Button } from '../../ui/button.tsx'
import { showToast } from '../../ui/toast.tsx'

/** Through whatever the phone sends messages with; by copying where it has no such door. */
export function ShareButtons(props: { text: string; onCopied?: () => void }) {
  const { t } = useTeamwork()
  const mayShare = 'share' in navigator
  const share = () => navigator.share({ text: props.text }).catch(() => undefined)
  async function copy() {
    await navigator.clipboard.writeText(props.text).then(
      () => showToast({ text: t('team.copied') }),
      () => showToast({ text: t('team.notCopied') }),
    )
    props.onCopied?.()
  }
  return (
    <div class="line">
      <Show when={mayShare}>
        <Button icon="share" grow onPress={() => void share()}>
          {t('team.share')}
        </Button>
      </Show>
      <Button icon="file" grow onPress={() => void copy()}>
        {t('team.copy')}
      </Button>
    </div>
  )
}
