import type { MapStreet } from './map-props.ts'

interface DrawnStreet {
  id: string
  name: string
  kind: string
  line: unknown
}

export const asMapStreets = (streets: DrawnStreet[]): MapStreet[] =>
  streets.flatMap(({ id, name, kind, line }) =>
    line === null ? [] : [{ id, name, lane: kind === 'lane', mine: true, line: line as MapStreet['line'] }],
  )
