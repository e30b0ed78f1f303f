import { For, Show, Suspense, createSignal, lazy } from 'solid-js'
import { geoLink } from '../../domain/geo-link.ts'
import { letterOf } from '../../domain/letter-of.ts'
import { useClasses } from '../../i18n/classes.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { RowText, Rows } from '../../ui/row.tsx'
import type { ClassActs } from './board-data.ts'
import type { ClassVenue, KnownClass } from './classes-data.ts'
import { VenueSheet } from './venue-sheet.tsx'

const VenuesMap = lazy(() => import('./venues-map.tsx').then((m) => ({ default: m.VenuesMap })))

interface VenuesCardProps {
  known: KnownClass
  acts: ClassActs
  mayChange: boolean
  onMoved: () => void
}

/** Each place with its seats; on the map under its letter. */
export function VenuesCard(props: VenuesCardProps) {
  const { t, common } = useClasses()
  const [changing, setChanging] = createSignal<ClassVenue | null>(null)
  const lettered = () =>
    props.known.venues
      .filter(({ lon }) => lon !== null)
      .map((venue, at) => ({
        id: venue.id,
        letter: letterOf(at),
        at: [venue.lon ?? 0, venue.lat ?? 0] as [number, number],
      }))
  const letterAt = (id: string) => lettered().find((venue) => venue.id === id)?.letter
  return (
    <>
      <Card flush title={t('page.where')}>
        <Rows>
          <For each={props.known.venues}>
            {(venue) => (
              <VenueRow
                venue={venue}
                letter={letterAt(venue.id)}
                mayChange={props.mayChange}
                onChange={() => setChanging(venue)}
              />
            )}
          </For>
        </Rows>
        <Show when={lettered().length > 0}>
          <Suspense fallback={<Loading words={common('map.loading')} />}>
            <VenuesMap label={t('page.map')} places={lettered()} size="small" />
          </Suspense>
        </Show>
      </Card>
      <Show when={changing()}>
        {(venue) => (
          <VenueSheet venue={venue()} acts={props.acts} onMoved={props.onMoved} onClose={() => setChanging(null)} />
        )}
      </Show>
    </>
  )
}

interface VenueRowProps {
  venue: ClassVenue
  letter: string | undefined
  mayChange: boolean
  onChange: () => void
}

function VenueRow(props: VenueRowProps) {
  const { t } = useClasses()
  const seats = () =>
    [
      props.venue.place_words,
      t('words.seats', props.venue.taken, props.venue.capacity),
      props.venue.waiting > 0 && t('words.waiting', props.venue.waiting),
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <div class="row">
      <Show when={props.letter}>{(letter) => <span class="letter a">{letter()}</span>}</Show>
      <RowText title={props.venue.name} note={seats()} />
      <Show when={props.venue.lon !== null}>
        <LinkButton
          icon="map"
          only={`${t('page.way')}: ${props.venue.name}`}
          href={geoLink([props.venue.lon ?? 0, props.venue.lat ?? 0], props.venue.name)}
        />
      </Show>
      <Show when={props.mayChange}>
        <Button icon="edit" only={`${t('page.change')}: ${props.venue.name}`} onPress={props.onChange} />
      </Show>
    </div>
  )
}
