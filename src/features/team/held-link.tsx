import { useTeamwork } from '../../i18n/teamwork.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { createTrayCount, mostCounted } from './held-data.ts'

/** The way to the tray, with how much waits there; without a signal only the way. */
export function HeldLink() {
  const { t } = useTeamwork()
  const count = createTrayCount()
  const words = () => {
    const waiting = count()
    if (waiting === null) return t('held.title')
    return waiting >= mostCounted ? t('held.linkMany', mostCounted - 1) : t('held.linkCount', waiting)
  }
  return (
    <LinkButton href="/held" icon="inbox">
      {words()}
    </LinkButton>
  )
}
