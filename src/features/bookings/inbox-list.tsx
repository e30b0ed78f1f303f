import { For, Match, Show, Switch, createMemo } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Card } from '../../ui/card.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Row, RowText } from '../../ui/row.tsx'
import { Tag } from '../../ui/tag.tsx'
import { type Shown, shownAs, sortOpen } from './booking.ts'
import type { Booking, LedPlaces } from './inbox-data.ts'
import { createInboxWords } from './inbox-words.ts'

interface InboxListProps {
  bookings: Booking[]
  shown: Shown
  now: number
  places: LedPlaces
  /** The one open beside the list. */
  openId: string | undefined
  hrefOf: (id: string) => string
}

const latestFirst = (a: Booking, b: Booking) => Date.parse(b.starts_at) - Date.parse(a.starts_at)

/** Open: first what needs handling, then what somebody has taken; the others with the latest first. */
export function InboxList(props: InboxListProps) {
  const { t } = useTeamwork()
  const listed = createMemo(() => props.bookings.filter((booking) => shownAs(booking, props.now) === props.shown))
  const open = createMemo(() => sortOpen(listed(), props.now))
  const row = (booking: Booking) => <BookingRow booking={booking} list={props} />
  return (
    <Switch>
      <Match when={listed().length === 0}>
        <Empty icon="inbox" title={t(`bookings.nothing.${props.shown}`)}>
          <p>{t('bookings.nothingWords')}</p>
        </Empty>
      </Match>
      <Match when={props.shown === 'open'}>
        <Card flush label={t('bookings.list')}>
          <div class="rows">
            <Show when={open().toHandle.length > 0}>
              <h2 class="row">{t('bookings.toHandle', open().toHandle.length)}</h2>
              <For each={open().toHandle}>{row}</For>
            </Show>
            <Show when={open().inHand.length > 0}>
              <h2 class="row">{t('bookings.inHand', open().inHand.length)}</h2>
              <For each={open().inHand}>{row}</For>
            </Show>
          </div>
        </Card>
      </Match>
      <Match when={true}>
        <Card flush label={t('bookings.list')}>
          <div class="rows">
            <For each={listed().toSorted(latestFirst)}>{row}</For>
          </div>
        </Card>
      </Match>
    </Switch>
  )
}

function BookingRow(props: { booking: Booking; list: InboxListProps }) {
  const words = createInboxWords()
  const tag = () => words.tag(props.booking, props.list.now)
  const isOpen = () => props.booking.id === props.list.openId
  return (
    <Row href={props.list.hrefOf(props.booking.id)} now={isOpen()} current={isOpen()}>
      <RowText
        title={words.names(props.booking)}
        note={[words.when(props.booking), props.list.places.names.get(props.booking.neighbourhood_id)]
          .filter(Boolean)
          .join(' · ')}
      />
      <span class="stack tight end">
        <Tag kind={tag().kind} icon={tag().icon}>
          {tag().words}
        </Tag>
        <Show when={tag().time}>{(time) => <span class="small num soft">{time()}</span>}</Show>
      </span>
    </Row>
  )
}
