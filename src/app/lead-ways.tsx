import { A } from '@solidjs/router'
import { BookingsLink } from '../features/bookings/bookings-link.tsx'
import { HeldLink } from '../features/team/held-link.tsx'
import { useTeamwork } from '../i18n/teamwork.ts'
import { Icon } from '../ui/icon.tsx'

/** What waits for the decision of whoever leads. */
export function LeadTray() {
  return (
    <>
      <HeldLink />
      <BookingsLink />
    </>
  )
}

/** On a laptop there is room for more ways than the five of a phone. */
export function LeadRail() {
  const { t } = useTeamwork()
  return (
    <>
      <A href="/bookings">
        <Icon name="inbox" />
        {t('bookings.short')}
      </A>
      <A href="/outings">
        <Icon name="cal" />
        {t('outings.agenda')}
      </A>
      <A href="/help-points">
        <Icon name="pin" />
        {t('helpPoints.title')}
      </A>
    </>
  )
}
