import { Show } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Facts } from '../../ui/facts.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Note } from '../../ui/note.tsx'
import { dialled } from './booking.ts'
import { MyBookingTag } from './my-booking-tag.tsx'
import { createMyBookingWords } from './my-booking-words.ts'
import { type MyBooking, createLocked } from './my-bookings-data.ts'

/** Who, when, where and what for, and one tap to call. */
export function MyBookingFacts(props: { booking: MyBooking }) {
  const { t } = useTeamwork()
  const words = createMyBookingWords()
  const isLocked = createLocked()
  const facts = () => [
    { icon: 'cal' as const, name: t('bookings.facts.when'), words: <strong>{words.when(props.booking)}</strong> },
    { icon: 'home' as const, name: t('bookings.facts.where'), words: words.where(props.booking) },
    { icon: 'hand' as const, name: t('bookings.facts.what'), words: words.wishes(props.booking.wishes) },
  ]
  return (
    <>
      <section class="stack">
        <div class="ends">
          <h2>{words.title(props.booking)}</h2>
          <MyBookingTag booking={props.booking} />
        </div>
        <Facts facts={facts()} />
        <Show when={props.booking.phone}>
          {(phone) => (
            <LinkButton href={dialled(phone())} icon="call" full>
              {t('bookings.call', words.called(props.booking))}
            </LinkButton>
          )}
        </Show>
        <Show when={props.booking.caller_phone}>
          {(phone) => (
            <LinkButton href={dialled(phone())} icon="call" full>
              {t('myBookings.callCaller', props.booking.caller_called ?? '')}
            </LinkButton>
          )}
        </Show>
      </section>
      <Show when={isLocked()}>
        <Note kind="wait" icon="shield">
          <p>{t('myBookings.locked')}</p>
        </Note>
      </Show>
    </>
  )
}
