import { isPosition, type Line, type Position, type Rings } from '../geometry/position.ts'
import { ImportProblem } from '../import-problem.ts'
import type { Found, Shape } from './found.ts'

type Properties = Record<string, unknown>

const isObject = (value: unknown): value is Properties =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const line = /line (\d+)/.exec(String(error))?.[1] ?? text.split('\n').length
    throw new ImportProblem(`This is not whole JSON: reading stopped at line ${line}.`, { cause: error })
  }
}

/** Reads a FeatureCollection in WGS84; throws an `ImportProblem` naming the feature that cannot be read. */
export function readGeojson(text: string): Found[] {
  const collection = parseJson(text)
  if (!isObject(collection) || collection['type'] !== 'FeatureCollection' || !Array.isArray(collection['features']))
    throw new ImportProblem('This JSON is not GeoJSON: line 1 should open a FeatureCollection with features.')
  return collection['features'].map((feature: unknown, index) => readFeature(feature, index + 1))
}

function readFeature(feature: unknown, count: number): Found {
  if (!isObject(feature) || feature['type'] !== 'Feature')
    throw new ImportProblem(`Feature ${count} is not a GeoJSON Feature.`)
  const properties = isObject(feature['properties']) ? feature['properties'] : {}
  const source = properties['osm'] ?? properties['@id'] ?? feature['id']
  const where = typeof source === 'string' && source.includes('/') ? source : `feature ${count}`
  return { where, tags: textTags(properties), shape: readShape(feature['geometry'], `Feature ${count}`) }
}

/** Keeps texts, numbers and yes/no; lists and objects are nothing an importer reads. */
const textTags = (properties: Properties): Record<string, string> =>
  Object.fromEntries(
    Object.entries(properties).flatMap(([key, value]) =>
      ['string', 'number', 'boolean'].includes(typeof value) ? [[key, String(value)]] : [],
    ),
  )

/** Null where there is no geometry; throws where it is none we know or not in degrees. */
export function readShape(geometry: unknown, subject: string): Shape | null {
  if (geometry === null || geometry === undefined) return null
  if (!isObject(geometry)) throw new ImportProblem(`${subject} has a geometry that cannot be read.`)
  const { type, coordinates } = geometry
  if (type === 'Point') return { kind: 'point', point: position(coordinates, subject) }
  if (type === 'LineString') return { kind: 'lines', lines: [line(coordinates, subject)] }
  if (type === 'MultiLineString') return { kind: 'lines', lines: rings(coordinates, subject) }
  if (type === 'Polygon') return { kind: 'areas', polygons: [rings(coordinates, subject)] }
  if (type === 'MultiPolygon')
    return { kind: 'areas', polygons: list(coordinates, subject).map((polygon) => rings(polygon, subject)) }
  throw new ImportProblem(`${subject} is a ${String(type)}; points, lines and polygons can be imported.`)
}

function list(value: unknown, subject: string): unknown[] {
  if (Array.isArray(value)) return value
  throw new ImportProblem(`${subject} has coordinates that cannot be read.`)
}

function position(value: unknown, subject: string): Position {
  if (isPosition(value)) return [value[0], value[1]]
  throw new ImportProblem(`${subject}: ${JSON.stringify(value)} is not a longitude and latitude in degrees (WGS84).`)
}

const line = (value: unknown, subject: string): Line => list(value, subject).map((place) => position(place, subject))
const rings = (value: unknown, subject: string): Rings => list(value, subject).map((ring) => line(ring, subject))
