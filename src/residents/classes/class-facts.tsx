import { For, Show } from 'solid-js'
import type { PublicClass, PublicVenue } from '../../backend/public-classes.ts'
import { type Place, geoLink } from '../../domain/geo-link.ts'
import { useAttending } from '../../i18n/attending.ts'
import { type Fact, Facts } from '../../ui/facts.tsx'
import { capitalise } from '../../i18n/format.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Note } from '../../ui/note.tsx'
import { stageOf } from './class-stage.ts'
import { hoursWords, seatWords, venueWords } from './class-words.ts'

interface ClassFactsProps {
  held: PublicClass
  /** The only place to be named: somebody has a seat there. */
  venueId?: string | undefined
}

/** When, where, who teaches, what. */
export function ClassFacts(props: ClassFactsProps) {
  const { t, language } = useAttending()
  const venues = () => props.held.venues.filter(({ id }) => props.venueId === undefined || props.venueId === id)
  const hasSeats = () => props.held.can_enrol && props.venueId === undefined
  const modeWords = () => {
    if (props.held.mode === 'mixed') return t('class.mixed')
    return hasSeats() ? t('class.online') : capitalise(t('class.onlineOnly'))
  }
  const where = () => (
    <div class="stack">
      <For each={venues()}>{(venue) => <Venue venue={venue} hasSeats={hasSeats()} />}</For>
      <Show when={props.held.mode !== 'in_person'}>
        <p>{modeWords()}</p>
      </Show>
    </div>
  )
  const skills = () => props.held.skills.map(({ name }) => name[language()]).join(', ')
  const facts = (): Fact[] => [
    { icon: 'cal', name: t('class.when'), words: <strong>{hoursWords(props.held)}</strong> },
    { icon: 'pin', name: t('class.where'), words: where() },
    { icon: 'people', name: t('class.who'), words: props.held.team_name },
    ...(skills() === '' ? [] : [{ icon: 'board', name: t('class.skills'), words: skills() } as const]),
    ...(props.held.audience === 'resident'
      ? []
      : [
          {
            icon: 'person',
            name: t('class.audience'),
            words: t('class.meantFor', t(`class.audiences.${props.held.audience}`)),
          } as const,
        ]),
    ...(props.held.language === 'vi'
      ? []
      : [
          {
            icon: 'text',
            name: t('class.language'),
            words: t('class.taughtIn', t(`class.languages.${props.held.language}`)),
          } as const,
        ]),
  ]
  return <Facts facts={facts()} />
}

function Venue(props: { venue: PublicVenue; hasSeats: boolean }) {
  const { common } = useAttending()
  const at = (): Place | null =>
    props.venue.lon === null || props.venue.lat === null ? null : [props.venue.lon, props.venue.lat]
  return (
    <div class="stack tight">
      <p>
        {venueWords(props.venue)}
        <Show when={props.hasSeats}>
          <br />
          <span class="soft">{seatWords(props.venue)}</span>
        </Show>
      </p>
      <Show when={at()}>
        {(place) => (
          <LinkButton icon="map" href={geoLink(place(), props.venue.name)}>
            {common('points.way')}
          </LinkButton>
        )}
      </Show>
    </div>
  )
}

/** That it was moved or will not be held. */
export function ClassNews(props: { held: PublicClass }) {
  const { t } = useAttending()
  return (
    <Show
      when={props.held.cancel_reason}
      fallback={
        <Show when={props.held.was_moved && stageOf(props.held, new Date()) !== 'over'}>
          <Note kind="wait" icon="info">
            <p>{t('class.moved')}</p>
          </Note>
        </Show>
      }
    >
      {(reason) => (
        <Note kind="bad">
          <p>{t('class.cancelled', t(`class.reasons.${reason()}`))}</p>
        </Note>
      )}
    </Show>
  )
}
