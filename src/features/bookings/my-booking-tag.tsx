import { Match, Switch } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Tag } from '../../ui/tag.tsx'
import type { MyBooking } from './my-bookings-data.ts'

const looks = {
  accepted: { kind: 'wait', icon: 'call' },
  scheduled: { kind: 'good', icon: 'cal' },
  not_home: { kind: 'wait', icon: 'home' },
} as const

type Known = keyof typeof looks
const isKnown = (status: string): status is Known => Object.hasOwn(looks, status)

interface MyBookingTagProps {
  booking: MyBooking
  /** Nothing where the hour that stands beside it says all. */
  openOnly?: boolean
}

/** Whether an hour is agreed, and whether it has passed. */
export function MyBookingTag(props: MyBookingTagProps) {
  const { t } = useTeamwork()
  const isLate = () => props.booking.status !== 'not_home' && Date.parse(props.booking.ends_at) < Date.now()
  const known = () => {
    const { status } = props.booking
    return !isKnown(status) || (props.openOnly && status === 'scheduled') ? undefined : status
  }
  return (
    <Switch>
      <Match when={isLate()}>
        <Tag kind="bad" icon="warn">
          {t('myBookings.late')}
        </Tag>
      </Match>
      <Match when={known()}>
        {(status) => (
          <Tag kind={looks[status()].kind} icon={looks[status()].icon}>
            {t(`myBookings.states.${status()}`)}
          </Tag>
        )}
      </Match>
    </Switch>
  )
}
