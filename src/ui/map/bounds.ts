import { LatLngBounds, latLngBounds } from 'leaflet'
import { linesOf, polygonsOf } from './geometry.ts'
import type { LonLat, MapViewProps } from './map-props.ts'

/** What the view should hold: homes first, else areas, else my streets or all of them with what is marked there. */
export function boundsOf({ dots = [], streets = [], areas = [], seals = [] }: MapViewProps): LatLngBounds | undefined {
  const mine = streets.filter((street) => street.mine)
  const shownStreets = mine.length > 0 ? mine : streets
  const places: LonLat[] =
    dots.length > 0
      ? dots.map((dot) => dot.at)
      : areas.length > 0
        ? areas.flatMap((area) => polygonsOf(area.shape).flat(2))
        : [...shownStreets.flatMap((street) => linesOf(street.line).flat()), ...seals.map((seal) => seal.at)]
  if (places.length === 0) return undefined
  return latLngBounds(places.map(([longitude, latitude]) => [latitude, longitude]))
}
