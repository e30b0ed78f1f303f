import type { DoorStateName } from '../state-icon.tsx'
import { CanvasLayer, type Drawing } from './canvas-layer.ts'
import type { LonLat, MapDot } from './map-props.ts'
import type { Palette } from './palette.ts'
import { stateShapes } from './state-shapes.ts'

/** Pixels across; the outlines still read at 14. Further out homes would cover one another. */
const dotSizeAt = (zoom: number) => (zoom >= 16.5 ? 14 : 9)

interface Dots {
  dots: MapDot[]
  me: LonLat | undefined
  palette: Palette
}

/** Household dots and the walker: each state is drawn once, then copied, so 5,000 stay fast. */
export function createDotsLayer(read: () => Dots): CanvasLayer {
  return new CanvasLayer((drawing) => {
    const { dots, me, palette } = read()
    const dotSize = dotSizeAt(drawing.zoom)
    const stamps = new Map<DoorStateName, HTMLCanvasElement>()
    for (const dot of dots) {
      const pixel = drawing.toPixel(dot.at)
      if (!drawing.isInside(pixel)) continue
      const stamp = stamps.get(dot.state) ?? createStamp(dot.state, dotSize, palette)
      stamps.set(dot.state, stamp)
      drawing.context.drawImage(stamp, pixel.x - dotSize / 2, pixel.y - dotSize / 2, dotSize, dotSize)
    }
    for (const dot of dots) if (dot.chosen) drawPlate(drawing, dot, palette)
    if (me) drawMe(drawing, me, palette)
  })
}

function createStamp(state: DoorStateName, dotSize: number, palette: Palette): HTMLCanvasElement {
  const stamp = document.createElement('canvas')
  stamp.width = stamp.height = dotSize * devicePixelRatio
  const context = stamp.getContext('2d')
  if (!context) return stamp
  context.scale(stamp.width / 24, stamp.height / 24)
  context.lineCap = 'round'
  context.lineJoin = 'round'
  const { outline, solid, strokes } = stateShapes[state]
  const colour = palette.states[state]
  context.fillStyle = solid ? colour : palette.card
  fillPath(context, new Path2D(outline))
  for (const stroke of strokes) {
    context.lineWidth = stroke.width
    context.strokeStyle = stroke.own ? colour : '#fff'
    context.lineCap = stroke.dash ? 'butt' : 'round'
    context.setLineDash(stroke.dash ?? [])
    context.stroke(new Path2D(stroke.path))
  }
  return stamp
}

const fillPath = (context: CanvasRenderingContext2D, path: Path2D) => context.fill(path)

function drawPlate({ context, toPixel }: Drawing, dot: MapDot, palette: Palette) {
  const { x, y } = toPixel(dot.at)
  const words = dot.number ?? ''
  context.font = `700 15px ${palette.font}`
  const width = context.measureText(words).width + 16
  context.beginPath()
  context.roundRect(x - width / 2, y - 36, width, 26, 5)
  context.fillStyle = palette.accent
  context.fill()
  context.lineWidth = 2
  context.strokeStyle = palette.onAccent
  context.stroke()
  context.fillStyle = palette.onAccent
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(words, x, y - 22)
}

function drawMe({ context, toPixel }: Drawing, me: LonLat, palette: Palette) {
  const { x, y } = toPixel(me)
  context.beginPath()
  context.arc(x, y, 8, 0, 2 * Math.PI)
  context.fillStyle = palette.accent
  context.fill()
  context.lineWidth = 3
  context.strokeStyle = '#fff'
  context.stroke()
}
