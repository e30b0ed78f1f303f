import { Show, createSignal } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { codeGroups } from '../../ui/code-groups.ts'
import { Note } from '../../ui/note.tsx'
import { Plate } from '../../ui/plate.tsx'
import { Tag } from '../../ui/tag.tsx'
import { BookingCalls } from './booking-calls.tsx'
import { BookingFacts } from './booking-facts.tsx'
import { BookingTrail } from './booking-trail.tsx'
import { needsHandling } from './booking.ts'
import { CancelBookingSheet } from './cancel-booking-sheet.tsx'
import { ForgetSheet } from './forget-sheet.tsx'
import { GiveCard } from './give-card.tsx'
import type { Booking, BookingActs, LedPlaces } from './inbox-data.ts'
import { createInboxWords } from './inbox-words.ts'
import { MessageCard } from './message-card.tsx'
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
              <span>
                <span class="hidden">{t('bookings.code')} </span>
                <Plate>{codeGroups(known()).join(' ')}</Plate>
              </span>
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
        <BookingCalls booking={props.booking} />
        <BookingTrail events={props.booking.events} />
      </Card>
      <Show when={!isOver()}>
        <Giving {...props} />
      </Show>
      <MessageCard booking={props.booking} />
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
