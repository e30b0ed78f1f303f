import { useTeamwork } from '../../i18n/teamwork.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { createToHandle } from './inbox-data.ts'

/** The way to the inbox, with how much needs handling there; without a signal only the way. */
export function BookingsLink() {
  const { t } = useTeamwork()
  const count = createToHandle()
  return (
    <LinkButton href="/bookings" icon="inbox">
      {count() === null ? t('bookings.title') : t('bookings.linkCount', count() ?? 0)}
    </LinkButton>
  )
}
