import { useTeamwork } from '../../i18n/teamwork.ts'
import { MapView } from '../../ui/map.tsx'
import { asMapStreets } from '../../ui/map/as-map-streets.ts'
import type { LonLat } from '../../ui/map/map-props.ts'
import type { PointPlaces } from './help-points-data.ts'

interface SpotMapProps {
  places: PointPlaces
  at: LonLat | null
  onPlace: (at: LonLat) => void
}

/** A tap on the map of the ward says where the point is. */
export function SpotMap(props: SpotMapProps) {
  const { t } = useTeamwork()
  return (
    <MapView
      label={t('helpPoints.spotMap')}
      streets={asMapStreets(props.places.streets)}
      seals={props.at === null ? [] : [{ letter: '★', piece: 0, at: props.at }]}
      size="big"
      onPlace={(at) => props.onPlace(at)}
    />
  )
}
