import { useNavigate } from '@solidjs/router'
import { useI18n } from '../../i18n/i18n.tsx'
import { MapView } from '../../ui/map.tsx'
import type { LonLat, MapDot, MapStreet } from '../../ui/map/map-props.ts'
import type { MyWalk } from './today-data.ts'
import type { PlannedDoor } from './walk-plan.ts'

interface WalkMapProps {
  walk: MyWalk
  doors: PlannedDoor[]
  chosenId: string | undefined
  me: LonLat | undefined
  isBig: boolean
}

/** My streets and their doors by state; the same doors are in the lists of the page. */
export function WalkMap(props: WalkMapProps) {
  const { t } = useI18n()
  const navigate = useNavigate()
  const streets = (): MapStreet[] =>
    props.walk.streets.flatMap(({ id, name, kind, line }) =>
      line === null ? [] : [{ id, name, lane: kind === 'lane', mine: true, line: line as MapStreet['line'] }],
    )
  const dots = (): MapDot[] =>
    props.doors.flatMap(({ id, lon, lat, state, number }) =>
      lon === null || lat === null ? [] : [{ id, at: [lon, lat], state, number, chosen: id === props.chosenId }],
    )
  return (
    <MapView
      label={t('today.map')}
      streets={streets()}
      dots={dots()}
      me={props.me}
      size={props.isBig ? 'big' : 'small'}
      onDot={(id) => navigate(`/households/${id}`)}
    />
  )
}
