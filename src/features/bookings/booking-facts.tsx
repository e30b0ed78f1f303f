import { Show } from 'solid-js'
import { type Place, geoLink } from '../../domain/geo-link.ts'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { type Fact, Facts } from '../../ui/facts.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import type { Booking, LedPlaces } from './inbox-data.ts'
import { createInboxWords } from './inbox-words.ts'

/** What was promised: when, where, what for, by which team, and who booked for somebody else. */
export function BookingFacts(props: { booking: Booking; places: LedPlaces }) {
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
