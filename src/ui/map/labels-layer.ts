import { CanvasLayer, type Drawing } from './canvas-layer.ts'
import { labelPlace, namePlace } from './geometry.ts'
import type { MapArea, MapStreet } from './map-props.ts'
import type { Palette } from './palette.ts'

interface Labels {
  areas: MapArea[]
  streets: MapStreet[]
  palette: Palette
}

interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

const overlaps = (one: Box, other: Box) =>
  one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top

/** Names of areas on white pills, names of streets in a white halo; of two that collide the first stands. */
export function createLabelsLayer(read: () => Labels): CanvasLayer {
  return new CanvasLayer((drawing) => {
    const { areas, streets, palette } = read()
    const taken: Box[] = []
    drawing.context.textAlign = 'center'
    drawing.context.textBaseline = 'middle'
    for (const area of areas) drawPill({ drawing, area, palette, taken })
    const mineFirst = streets.toSorted((left, right) => Number(right.mine ?? false) - Number(left.mine ?? false))
    for (const street of mineFirst)
      if (drawing.zoom >= (street.mine ? 15.5 : 16.5)) drawName({ drawing, street, palette, taken })
  })
}

interface Pill {
  drawing: Drawing
  area: MapArea
  palette: Palette
  taken: Box[]
}

function drawPill({ drawing: { context, toPixel }, area, palette, taken }: Pill) {
  const place = labelPlace(area.shape)
  if (!place) return
  const { x, y } = toPixel(place)
  const nameFont = `600 15px ${palette.font}`
  context.font = nameFont
  const width = Math.max(context.measureText(area.name).width, 48) + 18
  const height = area.words ? 52 : 28
  const box = { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 }
  if (taken.some((other) => overlaps(box, other))) return
  taken.push(box)
  context.beginPath()
  context.roundRect(box.left, box.top, width, height, 8)
  context.fillStyle = palette.card
  context.fill()
  context.lineWidth = area.chosen ? 3 : 1.5
  context.strokeStyle = area.chosen ? palette.accentDeep : palette.ink
  context.stroke()
  context.fillStyle = palette.ink
  context.fillText(area.name, x, area.words ? y - 12 : y)
  if (!area.words) return
  context.font = `700 21px ${palette.font}`
  context.fillText(area.words, x, y + 12)
}

interface Name {
  drawing: Drawing
  street: MapStreet
  palette: Palette
  taken: Box[]
}

function drawName({ drawing: { context, toPixel, isInside }, street, palette, taken }: Name) {
  const place = namePlace(street.line)
  if (!place) return
  const pixel = toPixel(place)
  if (!isInside(pixel)) return
  context.font = `600 15px ${palette.font}`
  const half = context.measureText(street.name).width / 2 + 6
  const y = pixel.y - (street.lane ? 14 : 0)
  const box = { left: pixel.x - half, top: y - 11, right: pixel.x + half, bottom: y + 11 }
  if (taken.some((other) => overlaps(box, other))) return
  taken.push(box)
  context.lineWidth = 4
  context.lineJoin = 'round'
  context.strokeStyle = palette.card
  context.strokeText(street.name, pixel.x, y)
  context.fillStyle = palette.ink
  context.fillText(street.name, pixel.x, y)
}
