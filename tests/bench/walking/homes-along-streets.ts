import { readFileSync } from 'node:fs'
import { extractFiles, extractNames } from '../../database/extract.ts'
import { type Spot, apart, flatGround } from '../../../src/domain/walking/flat-ground.ts'
import type { LonLat, WalkStop, WalkStreet } from '../../../src/domain/walking/walk-stop.ts'

interface Drawn {
  properties: { name?: string | null; highway?: string }
  geometry: { type: string; coordinates: number[][] }
}

const laneName = /^(?:hẻm|ngõ|ngách|kiệt)\s/iu
const [betweenDoors, laneWidth, streetWidth] = [8, 3, 12]

/** The named streets of an extract as the app keeps them: one line or several by name. */
function streetsOf(extract: string): WalkStreet[] {
  const texts = new Map<string, string>()
  const { streets } = extractFiles(extract, (name, text) => {
    texts.set(name, text)
    return name
  })
  const drawn: Drawn[] = JSON.parse(texts.get(streets) ?? readFileSync(streets, 'utf8')).features
  const named = drawn.filter(({ properties, geometry }) => properties.name && geometry.type === 'LineString')
  return [...Map.groupBy(named, ({ properties }) => properties.name ?? '')].map(([name, ways]) => ({
    id: name,
    kind: laneName.test(name) ? 'lane' : 'street',
    line: { type: 'MultiLineString', coordinates: ways.map(({ geometry }) => geometry.coordinates) },
  }))
}

/** Every 8 m along a line, odd numbers to its left and even ones to its right. */
function doorsAlongLine(street: WalkStreet, line: Spot[], earliest: number): { number: number; spot: Spot }[] {
  const aside = (street.kind === 'lane' ? laneWidth : streetWidth) / 2
  const doors: { number: number; spot: Spot }[] = []
  for (let at = 1; at < line.length; at += 1) {
    const [a, b] = [line[at - 1] as Spot, line[at] as Spot]
    const length = apart(a, b)
    const [dx, dy] = [(b.x - a.x) / length, (b.y - a.y) / length]
    for (let along = betweenDoors / 2; along < length; along += betweenDoors) {
      for (const side of [1, -1]) {
        const number = earliest + doors.length
        doors.push({
          number,
          spot: { x: a.x + along * dx - side * aside * dy, y: a.y + along * dy + side * aside * dx },
        })
      }
    }
  }
  return doors
}

function homesOn(street: WalkStreet, ground: (at: LonLat) => Spot): { stop: WalkStop; spot: Spot }[] {
  if (street.line?.type !== 'MultiLineString') return []
  let number = 1
  return street.line.coordinates.flatMap((line) => {
    const doors = doorsAlongLine(
      street,
      line.map(([lon = 0, lat = 0]) => ground([lon, lat])),
      number,
    )
    number += doors.length
    return doors.map(({ number: own, spot }) => ({
      spot,
      stop: {
        id: `${street.id} ${own}`,
        street_id: street.id,
        number: String(own),
        building: '',
        floor: '',
        unit: '',
        lon: spot.x,
        lat: spot.y,
        due_at: null,
      },
    }))
  })
}

export interface HomesToWalk {
  stops: WalkStop[]
  streets: WalkStreet[]
  from: LonLat
}

const metresPerDegree = 111_195

/** The homes nearest to a corner of the ward, as many as asked: a day's walk, or a month's. Each `start` is another corner. */
export function homesAlongStreets(extract: string, homes: number, start: number): HomesToWalk {
  const streets = streetsOf(extract)
  const ends = streets.flatMap(({ line }) => (line?.coordinates[0]?.[0] ?? []) as number[])
  const [lon = 0, lat = 0] = [ends[0], ends[1]]
  const ground = flatGround([lon, lat])
  const all = streets.flatMap((street) => homesOn(street, ground))
  const corner = all[Math.floor((all.length * (start + 0.5)) / 8)]?.spot ?? { x: 0, y: 0 }
  const onEarth = ({ x, y }: Spot): LonLat => [
    lon + x / metresPerDegree / Math.cos((lat * Math.PI) / 180),
    lat + y / metresPerDegree,
  ]
  const near = all.toSorted((a, b) => apart(a.spot, corner) - apart(b.spot, corner)).slice(0, homes)
  const stops = near.map(({ stop, spot }) => {
    const [eastern, northern] = onEarth(spot)
    return { ...stop, lon: eastern, lat: northern }
  })
  return { stops, streets, from: onEarth(corner) }
}

export const extracts = extractNames
