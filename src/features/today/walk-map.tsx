import { useNavigate } from '@solidjs/router'
import { createMemo } from 'solid-js'
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

/** The street of the next door, or all of mine when opened large; the same doors are in the lists of the page. */
export function WalkMap(props: WalkMapProps) {
  const { t } = useI18n()
  const navigate = useNavigate()
  const chosen = createMemo(() => props.doors.find(({ id }) => id === props.chosenId))
  const isShown = (streetId: string) => props.isBig || chosen() === undefined || chosen()?.street_id === streetId
  const streets = (): MapStreet[] =>
    props.walk.streets
      .filter(({ id }) => isShown(id))
      .flatMap(({ id, name, kind, line }) =>
        line === null ? [] : [{ id, name, lane: kind === 'lane', mine: true, line: line as MapStreet['line'] }],
      )
  const dots = (): MapDot[] =>
    props.doors
      .filter(({ street_id }) => isShown(street_id))
      .flatMap(({ id, lon, lat, state, number }) =>
        lon === null || lat === null ? [] : [{ id, at: [lon, lat], state, number, chosen: id === props.chosenId }],
      )
  function open(id: string) {
    const booking = props.doors.find((door) => door.id === id)?.booking
    navigate(booking ? `/bookings/${booking.id}` : `/households/${id}`)
  }
  return (
    <MapView
      label={t('today.map')}
      streets={streets()}
      dots={dots()}
      me={props.me}
      fitKey={props.isBig ? 'all' : chosen()?.street_id}
      size={props.isBig ? 'big' : 'small'}
      onDot={open}
    />
  )
}
