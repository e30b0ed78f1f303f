import { MapView } from '../../ui/map.tsx'
import { asMapStreets } from '../../ui/map/as-map-streets.ts'
import type { LonLat } from '../../ui/map/map-props.ts'
import { createStreets } from './places-data.ts'

interface PinMapProps {
  label: string
  at: LonLat | null
  onPlace: (at: LonLat) => void
}

/** A tap on the map of the ward says where it is. */
export function PinMap(props: PinMapProps) {
  const streets = createStreets()
  return (
    <MapView
      label={props.label}
      streets={asMapStreets(streets())}
      seals={props.at === null ? [] : [{ letter: '★', piece: 0, at: props.at }]}
      size="big"
      onPlace={(at) => props.onPlace(at)}
    />
  )
}
