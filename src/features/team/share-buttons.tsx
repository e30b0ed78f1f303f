import { useTeamwork } from '../../i18n/teamwork.ts'
import { SendText } from '../../ui/send-text.tsx'

/** Through whatever the phone sends messages with; by copying where it has no such door. */
export function ShareButtons(props: { text: string }) {
  const { t } = useTeamwork()
  const words = () => ({
    copy: t('team.copy'),
    copied: t('team.copied'),
    copyFailed: t('team.notCopied'),
    share: t('team.share'),
  })
  return <SendText text={props.text} words={words()} />
}
