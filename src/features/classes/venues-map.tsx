import { MapView } from '../../ui/map.tsx'
import { asMapStreets } from '../../ui/map/as-map-streets.ts'
import { createStreets } from './places-data.ts'

interface VenuesMapProps {
  label: string
  places: { letter: string; at: [longitude: number, latitude: number] }[]
  size: 'small' | 'big'
}

/** The places of classes under the letters of the list. */
export function VenuesMap(props: VenuesMapProps) {
  const streets = createStreets()
  return (
    <MapView
      label={props.label}
      streets={asMapStreets(streets())}
      seals={props.places.map(({ letter, at }) => ({ letter, piece: 0, at }))}
      fitKey={props.places.map(({ letter, at }) => letter + at.join()).join()}
      size={props.size}
    />
  )
}
