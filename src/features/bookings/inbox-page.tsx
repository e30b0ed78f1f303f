import { useParams } from '@solidjs/router'
import { type JSX, Show, createMemo } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Desk } from '../../ui/desk.tsx'
import { Empty } from '../../ui/empty.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { useShell } from '../../ui/shell-context.tsx'
import { WardTrouble } from '../../ui/ward-trouble.tsx'
import { createIsWide } from '../../ui/wide-screen.ts'
import { BookingDetail } from './booking-detail.tsx'
import { type Shown, shownAs, sortOpen } from './booking.ts'
import { AreaChips, ShownChips } from './inbox-chips.tsx'
import { type InboxLook, type LedPlaces, createBookingActs, createInbox } from './inbox-data.ts'
import { type Filter, createFilter } from './inbox-filter.ts'
import { InboxList } from './inbox-list.tsx'

/** All that was booked where this person leads; on a laptop one of them open beside the list, on a phone alone. */
export function InboxPage(props: { places: LedPlaces }) {
  const params = useParams<{ id?: string }>()
  const isWide = createIsWide()
  const filter = createFilter()
  const inbox = createInbox(filter.areaId)
  const acts = createBookingActs(inbox.refetch)
  const first = createFirst(inbox, filter)
  const openId = () => params.id ?? (isWide() ? first() : undefined)
  const opened = () => inbox.found()?.bookings.find(({ id }) => id === openId())
  const detail = () => (
    <Show when={opened()?.id} keyed fallback={<Show when={params.id}>{<NotHere inbox={inbox} />}</Show>}>
      {(_newlyOpened) => (
        <Show when={opened()}>
          {(booking) => <BookingDetail booking={booking()} now={inbox.now()} places={props.places} acts={acts} />}
        </Show>
      )}
    </Show>
  )
  return (
    <Show
      when={params.id && !isWide()}
      fallback={
        <InboxDesk places={props.places} filter={filter} inbox={inbox} openId={openId()}>
          <Show when={isWide()}>{detail()}</Show>
        </InboxDesk>
      }
    >
      <BookingAlone inbox={inbox} filter={filter}>
        {detail()}
      </BookingAlone>
    </Show>
  )
}

/** On a laptop something always lies open: what should be handled first, and that one still when it has been. */
function createFirst(inbox: InboxLook, filter: Filter) {
  const chosen = createMemo<{ id: string; show: Shown } | undefined>((before) => {
    const [bookings, show, now] = [inbox.found()?.bookings ?? [], filter.shown(), inbox.now()]
    if (before?.show === show && bookings.some(({ id }) => id === before.id)) return before
    const { toHandle, inHand } = sortOpen(
      bookings.filter((booking) => shownAs(booking, now) === show),
      now,
    )
    const first = toHandle[0] ?? inHand[0]
    return first && { id: first.id, show }
  })
  return () => chosen()?.id
}

interface InboxDeskProps {
  places: LedPlaces
  filter: Filter
  inbox: InboxLook
  openId: string | undefined
  /** What lies open beside the list. */
  children: JSX.Element
}

function InboxDesk(props: InboxDeskProps) {
  const { t, common } = useTeamwork()
  const shell = useShell()
  const isWide = createIsWide()
  return (
    <Desk
      title={t('bookings.title')}
      place={shell.place()}
      label={common('common.sections')}
      links={shell.links()}
      sync={shell.sync()}
      actions={
        <Show when={isWide()}>
          <ShownChips filter={props.filter} inbox={props.inbox} />
        </Show>
      }
    >
      <WardTrouble
        failure={props.inbox.failure()}
        needsSignal={t('bookings.needsSignal')}
        retry={props.inbox.refetch}
      />
      <Show when={!isWide()}>
        <ShownChips filter={props.filter} inbox={props.inbox} />
      </Show>
      <AreaChips filter={props.filter} places={props.places} />
      <Show when={props.inbox.found()} fallback={<Show when={props.inbox.failure() === null}>{<Loading />}</Show>}>
        {(found) => (
          <div class="cols even">
            <div class="stack wide">
              <InboxList
                bookings={found().bookings}
                shown={props.filter.shown()}
                now={props.inbox.now()}
                places={props.places}
                openId={props.openId}
                hrefOf={props.filter.hrefOf}
              />
              <Ways />
            </div>
            {props.children}
          </div>
        )}
      </Show>
    </Desk>
  )
}

function Ways() {
  const { t } = useTeamwork()
  return (
    <div class="line">
      <LinkButton href="/bookings/tomorrow" icon="cal" grow>
        {t('bookings.tomorrow.link')}
      </LinkButton>
      <LinkButton href="/bookings/hours" icon="clock" grow>
        {t('bookings.service.link')}
      </LinkButton>
      <LinkButton href="/help-points" icon="pin" grow>
        {t('helpPoints.title')}
      </LinkButton>
    </div>
  )
}

function BookingAlone(props: { inbox: InboxLook; filter: Filter; children: JSX.Element }) {
  const { t } = useTeamwork()
  const shell = useShell()
  return (
    <Page title={t('bookings.short')} back={props.filter.listHref()} sync={shell.sync()} tabs={shell.tabs()}>
      <WardTrouble
        failure={props.inbox.failure()}
        needsSignal={t('bookings.needsSignal')}
        retry={props.inbox.refetch}
      />
      {props.children}
    </Page>
  )
}

function NotHere(props: { inbox: InboxLook }) {
  const { t } = useTeamwork()
  return (
    <Show when={props.inbox.found()} fallback={<Show when={props.inbox.failure() === null}>{<Loading />}</Show>}>
      <Empty
        icon="inbox"
        title={t('bookings.notHere')}
        action={<LinkButton href="/bookings">{t('bookings.allOpen')}</LinkButton>}
      >
        <p>{t('bookings.notHereWords')}</p>
      </Empty>
    </Show>
  )
}
