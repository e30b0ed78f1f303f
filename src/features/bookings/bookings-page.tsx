import { useParams, useSearchParams } from '@solidjs/router'
import { Match, Switch, lazy } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Empty } from '../../ui/empty.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { useShell } from '../../ui/shell-context.tsx'
import { createLedPlaces } from './inbox-data.ts'
import { seenAsLead } from './inbox-filter.ts'
import { createMyBooking } from './my-bookings-data.ts'

const InboxPage = lazy(() => import('./inbox-page.tsx').then((m) => ({ default: m.InboxPage })))
const BookingForMe = lazy(() => import('./booking-for-me.tsx').then((m) => ({ default: m.BookingForMe })))

/** For leads the inbox; for whoever promised to come, that booking as they need it, also where they lead. */
export function BookingsPage() {
  const { t } = useTeamwork()
  const shell = useShell()
  const params = useParams<{ id?: string }>()
  const [search] = useSearchParams<{ as: string }>()
  const places = createLedPlaces()
  const mine = createMyBooking(() => params.id ?? '')
  const isForMe = () => places()?.leads === false || (search.as !== seenAsLead && Boolean(mine()))
  return (
    <Switch fallback={<Loading />}>
      <Match when={params.id !== undefined && isForMe() && params.id}>
        {(id) => <BookingForMe bookingId={id()} />}
      </Match>
      <Match when={places()?.leads === false}>
        <Page title={t('bookings.title')} back="/" sync={shell.sync()} tabs={shell.tabs()}>
          <Empty icon="inbox" title={t('bookings.notLeading')}>
            <p>{t('bookings.notLeadingWords')}</p>
          </Empty>
        </Page>
      </Match>
      <Match when={mine() !== undefined && places()}>{(known) => <InboxPage places={known()} />}</Match>
    </Switch>
  )
}
