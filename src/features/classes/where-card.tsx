import { Index, Show } from 'solid-js'
import { useClasses } from '../../i18n/classes.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import type { ClassDraftStore, MissingOfClass } from './new-class.ts'
import { createPoints } from './places-data.ts'
import { VenueFields } from './venue-fields.tsx'

/** As many as the ward takes. */
const mostVenues = 20

/** One place or several at once. */
export function WhereCard(props: { held: ClassDraftStore; missing: MissingOfClass | null }) {
  const { t } = useClasses()
  const points = createPoints()
  const venues = () => props.held.draft.venues
  const faultsOf = (at: number) => {
    const venue = venues()[at]
    return {
      name:
        props.missing === 'venue_name' && venue?.name.trim() === '' ? t('scheduling.missing.venue_name') : undefined,
      area: props.missing === 'venue_area' && venue?.areaId === '' ? t('scheduling.missing.venue_area') : undefined,
    }
  }
  return (
    <Card title={t('scheduling.where')}>
      <p class="soft">{t('scheduling.whereHint')}</p>
      <Show when={points.failure()}>
        <p class="soft">{t('scheduling.pointsUnknown')}</p>
      </Show>
      <Index each={venues()}>
        {(venue, at) => (
          <fieldset class="stack">
            <legend>
              <h3>{t('scheduling.venue', at + 1)}</h3>
            </legend>
            <VenueFields
              venue={venue()}
              points={points.found() ?? []}
              onChange={(change) => props.held.setVenue(at, change)}
              faults={faultsOf(at)}
            />
            <Show when={venues().length > 1}>
              <Button kind="plain" icon="x" onPress={() => props.held.removeVenue(at)}>
                {t('scheduling.removeVenue')}
              </Button>
            </Show>
          </fieldset>
        )}
      </Index>
      <Show when={venues().length < mostVenues}>
        <Button icon="plus" full onPress={() => props.held.addVenue()}>
          {t('scheduling.addVenue')}
        </Button>
      </Show>
    </Card>
  )
}
