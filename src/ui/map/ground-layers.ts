import { type LatLngTuple, type LayerGroup, type Polyline, type Renderer, polygon, polyline } from 'leaflet'
import { linesOf, polygonsOf } from './geometry.ts'
import type { LonLat, MapArea, MapStreet } from './map-props.ts'
import type { Palette } from './palette.ts'
import { createShade } from './shade-pattern.ts'

interface Ground {
  areas: MapArea[]
  streets: MapStreet[]
  palette: Palette
  renderer: Renderer
  /** With tiles beneath, areas let them through. */
  hasTiles: boolean
}

const toLatLng = ([longitude, latitude]: LonLat): LatLngTuple => [latitude, longitude]

const chosenLast = (left: MapArea, right: MapArea) => Number(left.chosen ?? false) - Number(right.chosen ?? false)

/** Pixels at which a street is drawn as in the kit; each level further out halves it, down to a hairline. */
const fullZoom = 17.5
const widthAt = (zoom: number, full: number) => Math.max(1.5, full * Math.min(1, 2 ** (zoom - fullZoom)))

/** Areas, then the edges of all streets, then their roads, so that crossings look joined. Returns how to follow a zoom. */
export function drawGround(group: LayerGroup, ground: Ground): (zoom: number) => void {
  const { palette, streets } = ground
  for (const area of ground.areas.toSorted(chosenLast)) group.addLayer(createArea(area, ground))
  const edges = streets.map((street) => createLine(street, street.mine ? palette.accent : palette.roadEdge, ground))
  const roads = streets.map((street) => createLine(street, street.mine ? palette.accentSoft : palette.road, ground))
  for (const line of [...edges, ...roads]) group.addLayer(line)
  return (zoom) =>
    streets.forEach((street, index) => {
      const width = widthAt(zoom, street.lane ? 6.5 : 10)
      roads[index]?.setStyle({ weight: width })
      edges[index]?.setStyle({ weight: width + (street.mine ? 4 : 2.5) })
    })
}

function createArea(area: MapArea, { palette, renderer, hasTiles }: Ground) {
  const pattern = area.shade && createShade(area.shade)
  const rings = polygonsOf(area.shape).map((polygonRings) => polygonRings.map((ring) => ring.map(toLatLng)))
  return polygon(rings, {
    renderer,
    interactive: false,
    color: area.chosen ? palette.accentDeep : palette.ink,
    weight: area.chosen ? 5 : 2,
    fill: true,
    // Leaflet hands this to the canvas as it is, and a canvas takes a pattern where it takes a colour.
    fillColor: (pattern ?? palette.land) as string,
    fillOpacity: hasTiles ? (area.shade ? 0.7 : 0) : 1,
  })
}

function createLine(street: MapStreet, color: string, { renderer }: Ground): Polyline {
  const lines = linesOf(street.line).map((line) => line.map(toLatLng))
  return polyline(lines, { renderer, interactive: false, color })
}
