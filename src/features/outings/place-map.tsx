import { useTeamwork } from '../../i18n/teamwork.ts'
import { MapView } from '../../ui/map.tsx'
import type { MapStreet } from '../../ui/map/map-props.ts'
import { asMapStreets } from '../../ui/map/as-map-streets.ts'
import type { Place } from '../../domain/geo-link.ts'
import { createPlaces } from './scheduling-data.ts'

interface PlaceMapProps {
  /** Of the outing; the view begins there. */
  streets: Parameters<typeof asMapStreets>[0]
  at: Place | null
  onPlace: (at: Place) => void
}

/** All streets of the ward, those of the outing marked; a tap sets the meeting point. */
export function PlaceMap(props: PlaceMapProps) {
  const { t } = useTeamwork()
  const places = createPlaces()
  const drawn = (): MapStreet[] => {
    const chosen = new Set(props.streets.map(({ id }) => id))
    return asMapStreets([...(places()?.streets.values() ?? [])]).map((street) => ({
      ...street,
      mine: chosen.has(street.id),
    }))
  }
  return (
    <MapView
      label={t('outings.fresh.map')}
      streets={drawn()}
      seals={props.at === null ? [] : [{ letter: '★', piece: 0, at: props.at }]}
      size="big"
      onPlace={(at) => props.onPlace(at)}
    />
  )
}
