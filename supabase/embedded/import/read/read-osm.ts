import osmtogeojson from 'osmtogeojson'
import type { Found } from './found.ts'
import { readShape } from './read-geojson.ts'
import { readOsmElements } from './read-osm-elements.ts'

/** Reads OpenStreetMap XML (0.6); throws an `ImportProblem` naming the line that cannot be read. */
export const readOsm = (xml: string): Found[] =>
  osmtogeojson({ elements: readOsmElements(xml) }).features.map(({ id, properties, geometry }) => ({
    where: id,
    tags: properties.tags,
    shape: readShape(geometry, id),
  }))
