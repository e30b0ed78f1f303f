import { Match, Show, Switch } from 'solid-js'
import { dayInVietnam } from '../../i18n/format.ts'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Empty } from '../../ui/empty.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Note } from '../../ui/note.tsx'
import { Page } from '../../ui/page.tsx'
import { useShell } from '../../ui/shell-context.tsx'
import { AgreeHourCard } from './agree-hour-card.tsx'
import { GiveBackSheet } from './give-back-sheet.tsx'
import { MyBookingFacts } from './my-booking-facts.tsx'
import { MyBookingWay } from './my-booking-way.tsx'
import { type MyBooking, createMyBooking } from './my-bookings-data.ts'

/** A booking for whoever accepted it: all that is needed to go there, from the phone alone. */
export function BookingForMe(props: { bookingId: string }) {
  const { t, common } = useTeamwork()
  const shell = useShell()
  const found = createMyBooking(() => props.bookingId)
  const isOpen = () => {
    const status = found()?.status
    return status === 'accepted' || status === 'scheduled' || status === 'not_home'
  }
  return (
    <Page
      title={t('myBookings.title')}
      back="/"
      sync={shell.sync()}
      tabs={isOpen() ? undefined : shell.tabs()}
      foot={<Show when={isOpen() && found()}>{(booking) => <WriteDown booking={booking()} />}</Show>}
    >
      <Switch fallback={<Loading />}>
        <Match when={isOpen() && found()}>{(booking) => <Opened booking={booking()} />}</Match>
        <Match when={found()?.status === 'done'}>
          <Empty
            icon="check"
            title={t('myBookings.done')}
            action={<LinkButton href="/">{common('today.tab')}</LinkButton>}
          >
            {t('myBookings.doneWords')}
          </Empty>
        </Match>
        <Match when={found() !== undefined}>
          <Empty
            icon="cal"
            title={t('myBookings.notHere')}
            action={<LinkButton href="/">{common('today.tab')}</LinkButton>}
          >
            {t('myBookings.notHereWords')}
          </Empty>
        </Match>
      </Switch>
    </Page>
  )
}

/** Before its day the hour comes first; on the day one may be at the door already. */
const mustAgree = ({ status, day }: MyBooking) => status === 'accepted' && day > dayInVietnam(Date.now())

function Opened(props: { booking: MyBooking }) {
  const { t } = useTeamwork()
  const isAgreed = () => props.booking.status === 'scheduled'
  return (
    <>
      <MyBookingFacts booking={props.booking} />
      <Show when={!isAgreed()}>
        <AgreeHourCard booking={props.booking} isOpen isNext={mustAgree(props.booking)} />
      </Show>
      <MyBookingWay booking={props.booking} />
      <Show when={props.booking.home === undefined}>
        <Note icon="home">
          <p>{t('myBookings.noDoor')}</p>
        </Note>
      </Show>
      <Show when={isAgreed()}>
        <AgreeHourCard booking={props.booking} />
      </Show>
      <GiveBackSheet bookingId={props.booking.id} />
    </>
  )
}

/** In place of this page: whoever has written it down goes back to the day, not to what is done. */
function WriteDown(props: { booking: MyBooking }) {
  const { common } = useTeamwork()
  const address = () => {
    const { id, home, neighbourhood_id } = props.booking
    return home === undefined
      ? `/walk-up?booking=${id}&place=${neighbourhood_id}`
      : `/households/${home.id}/visit?booking=${id}`
  }
  return (
    <LinkButton kind={mustAgree(props.booking) ? undefined : 'main'} full icon="edit" href={address()} replace>
      {common('today.logThis')}
    </LinkButton>
  )
}
