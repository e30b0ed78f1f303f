import { For, Show, createSignal } from 'solid-js'
import { type Place, geoLink } from '../../domain/geo-link.ts'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { codeGroups } from '../../ui/code-groups.ts'
import { type Fact, Facts } from '../../ui/facts.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Note } from '../../ui/note.tsx'
import { Plate } from '../../ui/plate.tsx'
import { Tag } from '../../ui/tag.tsx'
import { BookingTrail } from './booking-trail.tsx'
import { dialled, needsHandling } from './booking.ts'
import { CancelBookingSheet } from './cancel-booking-sheet.tsx'
import { contactsOf } from './contacts.ts'
import { ForgetSheet } from './forget-sheet.tsx'
import { GiveCard } from './give-card.tsx'
import type { Booking, BookingActs, LedPlaces } from './inbox-data.ts'
import { createInboxWords } from './inbox-words.ts'
import { MessageButtons } from './message-buttons.tsx'
import { residentText } from './resident-text.ts'
import { ScheduleSheet } from './schedule-sheet.tsx'

interface BookingDetailProps {
  booking: Booking
  now: number
  places: LedPlaces
  acts: BookingActs
}

const over: Booking['status'][] = ['done', 'cancelled']

/** One booking as a lead handles it: what is promised, whose clock runs, what was done, and what can be done. */
export function BookingDetail(props: BookingDetailProps) {
  const { t } = useTeamwork()
  const words = createInboxWords()
  const code = () => props.booking.code
  const tag = () => words.tag(props.booking, props.now)
  const isOver = () => over.includes(props.booking.status)
  return (
    <div class="stack">
      <Card
        title={words.name(props.booking)}
        aside={
          <Show when={code()}>
            {(known) => (
              <Plate>
                <span class="hidden">{t('bookings.code')} </span>
                {codeGroups(known()).join(' ')}
              </Plate>
            )}
          </Show>
        }
      >
        <p class="line">
          <Tag kind={tag().kind} icon={tag().icon}>
            {tag().words}
          </Tag>
        </p>
        <BookingFacts booking={props.booking} places={props.places} />
        <Show when={words.clock(props.booking, props.now)}>
          {(clock) => (
            <Note kind={clock().kind ?? 'info'} icon={clock().icon}>
              <p>{clock().words}</p>
            </Note>
          )}
        </Show>
        <Calls booking={props.booking} />
        <BookingTrail events={props.booking.events} />
      </Card>
      <Show when={!isOver()}>
        <Giving {...props} />
      </Show>
      <Message booking={props.booking} />
      <Show when={!isOver()} fallback={<ForgetSheet booking={props.booking} acts={props.acts} />}>
        <div class="pair">
          <Show when={props.booking.accepted_by !== null}>
            <ScheduleSheet booking={props.booking} acts={props.acts} />
          </Show>
          <CancelBookingSheet booking={props.booking} acts={props.acts} />
        </div>
      </Show>
    </div>
  )
}

function BookingFacts(props: { booking: Booking; places: LedPlaces }) {
  const { t } = useTeamwork()
  const words = createInboxWords()
  const spot = (): Place | null =>
    props.booking.lon === null || props.booking.lat === null ? null : [props.booking.lon, props.booking.lat]
  const facts = (): Fact[] => [
    { icon: 'cal', name: t('bookings.facts.when'), words: <When booking={props.booking} /> },
    {
      icon: 'home',
      name: t('bookings.facts.where'),
      words: [...words.where(props.booking), props.places.names.get(props.booking.neighbourhood_id)]
        .filter(Boolean)
        .join(' · '),
    },
    {
      icon: 'hand',
      name: t('bookings.facts.what'),
      words: props.booking.wishes.map((wish) => t(`bookings.wishes.${wish}`)).join(', '),
    },
    { icon: 'people', name: t('bookings.facts.team'), words: props.booking.team_name },
    ...(props.booking.caller_called === null
      ? []
      : [{ icon: 'person' as const, name: t('bookings.facts.caller'), words: words.names(props.booking) }]),
  ]
  return (
    <>
      <Facts facts={facts()} />
      <Show when={spot()}>
        {(at) => (
          <LinkButton href={geoLink(at(), words.where(props.booking).join(', '))} icon="pin">
            {t('bookings.way')}
          </LinkButton>
        )}
      </Show>
    </>
  )
}

function When(props: { booking: Booking }) {
  const { t, hour } = useTeamwork()
  const words = createInboxWords()
  return (
    <>
      <strong>{words.when(props.booking)}</strong>,{' '}
      {props.booking.status === 'scheduled'
        ? t('bookings.agreed')
        : t('bookings.fromTo', hour(props.booking.starts_at), hour(props.booking.ends_at))}
    </>
  )
}

/** One tap to whoever booked, to the one helped where they have a phone of their own, and to who comes. */
function Calls(props: { booking: Booking }) {
  const { t } = useTeamwork()
  const words = createInboxWords()
  const coming = () => {
    const { accepted_phone, accepted_called } = props.booking
    return accepted_phone === null ? [] : [{ called: words.someone(accepted_called), phone: accepted_phone }]
  }
  return (
    <div class="line">
      <For each={[...contactsOf(props.booking), ...coming()]}>
        {({ called, phone }) => (
          <LinkButton icon="call" grow href={dialled(phone)}>
            {t('bookings.call', called)}
          </LinkButton>
        )}
      </For>
    </div>
  )
}

/** What is in good hands is given to somebody else only on request. */
function Giving(props: BookingDetailProps) {
  const { t } = useTeamwork()
  const [isAsked, setAsked] = createSignal(false)
  const isOpen = () => needsHandling(props.booking, props.now) || isAsked()
  return (
    <Show
      when={isOpen()}
      fallback={
        <Button icon="people" full onPress={() => setAsked(true)}>
          {t('bookings.give.again')}
        </Button>
      }
    >
      <Card label={t('bookings.give.ask')}>
        <GiveCard booking={props.booking} acts={props.acts} />
      </Card>
    </Show>
  )
}

function Message(props: { booking: Booking }) {
  const { t } = useTeamwork()
  const text = () => residentText(props.booking, location.origin)
  const isTold = () => props.booking.status !== 'done' && props.booking.cancelled_by !== 'resident'
  return (
    <Show when={isTold() && contactsOf(props.booking)[0]}>
      {(to) => (
        <Card title={t('bookings.message.title')}>
          <Note icon="file">
            <p>{text()}</p>
          </Note>
          <MessageButtons text={text()} to={to()} />
        </Card>
      )}
    </Show>
  )
}
