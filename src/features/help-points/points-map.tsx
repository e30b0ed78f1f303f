import { letterOf } from '../../domain/letter-of.ts'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { MapView } from '../../ui/map.tsx'
import { asMapStreets } from '../../ui/map/as-map-streets.ts'
import type { HelpPoint, PointPlaces } from './help-points-data.ts'

/** The points under the letters of the list, over the streets of the ward. */
export function PointsMap(props: { points: HelpPoint[]; places: PointPlaces }) {
  const { t } = useTeamwork()
  return (
    <MapView
      label={t('helpPoints.map')}
      streets={asMapStreets(props.places.streets)}
      seals={props.points.map(({ lon, lat }, at) => ({ letter: letterOf(at), piece: 0, at: [lon, lat] }))}
      size="big"
    />
  )
}
