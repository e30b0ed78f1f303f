import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A folder with the OpenStreetMap extracts and official boundaries; they are nobody's to copy into the project. */
export const placesFolder = process.env['PLACES_DATA']

type Feature = { properties: { name?: string | null }; geometry: { coordinates: [number, number] } }

export const placesPath = (name: string) => join(placesFolder ?? '', name)
export const featuresOf = (name: string): Feature[] => JSON.parse(readFileSync(placesPath(name), 'utf8')).features

/** Four invented neighbourhoods: the quarters of the box the addresses lie in. */
export function quartersOf(extract: string): string {
  const points = featuresOf(`osm-hcmc-${extract}-addresses.geojson`).map(({ geometry }) => geometry.coordinates)
  const [lons, lats] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)]
  const [west, south] = [Math.min(...lons), Math.min(...lats)]
  const [width, height] = [(Math.max(...lons) - west) / 2, (Math.max(...lats) - south) / 2]
  const corners = [west, west + width].flatMap((lon) => [south, south + height].map((lat) => ({ lon, lat })))
  const ring = ({ lon, lat }: { lon: number; lat: number }) => [
    [lon, lat],
    [lon + width, lat],
    [lon + width, lat + height],
    [lon, lat + height],
    [lon, lat],
  ]
  return JSON.stringify({
    type: 'FeatureCollection',
    features: corners.map((corner, index) => ({
      type: 'Feature',
      properties: { name: `Khu phố ${index + 1}` },
      geometry: { type: 'Polygon', coordinates: [ring(corner)] },
    })),
  })
}
