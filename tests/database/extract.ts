import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as invented from './invented-ward.ts'

/** A folder with the OpenStreetMap extracts and official boundaries; they are nobody's to copy into the project. */
const folder = process.env['PLACES_DATA']

/** Real streets where the folder is at hand, else a generated ward. */
export const extractNames = folder === undefined ? ['invented'] : ['xuan-hoa', 'cho-quan']

type Write = (name: string, text: string) => string
type Feature = { properties: { name?: string | null }; geometry: { coordinates: [number, number] } }

/** Paths of what is imported, areas in their order. */
export interface Extract {
  areas: string[]
  streets: string
  streetsOsm: string
  addresses: string
}

export const featuresOf = (path: string): Feature[] => JSON.parse(readFileSync(path, 'utf8')).features

/** Four invented neighbourhoods: the quarters of the box the addresses lie in. */
function quartersOf(addresses: string): string {
  const points = featuresOf(addresses).map(({ geometry }) => geometry.coordinates)
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

const inventedFiles = (write: Write): Extract => ({
  areas: [write('areas.geojson', invented.areasGeojson())],
  streets: write('streets.geojson', invented.streetsGeojson()),
  streetsOsm: write('ward.osm', invented.wardOsm()),
  addresses: write('doors.geojson', invented.addressesGeojson()),
})

export function extractFiles(name: string, write: Write): Extract {
  if (folder === undefined) return inventedFiles(write)
  const real = (file: string) => join(folder, file)
  const addresses = real(`osm-hcmc-${name}-addresses.geojson`)
  return {
    areas: [
      real('vn-provinces-simplified.geojson'),
      real('boundaries-79-ho-chi-minh.geojson'),
      write(`${name}.geojson`, quartersOf(addresses)),
    ],
    streets: real(`osm-hcmc-${name}-streets.geojson`),
    streetsOsm: real(`osm-hcmc-${name}.osm`),
    addresses,
  }
}
