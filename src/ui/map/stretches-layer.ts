import { CanvasLayer, type Drawing } from './canvas-layer.ts'
import { type Pixel, linesOf } from './geometry.ts'
import type { MapSeal, MapStretch, StretchLook } from './map-props.ts'
import type { Palette } from './palette.ts'
import { shiftLine } from './shift-line.ts'

/** Dashes of the pieces at full width, a … f, as in the kit: a piece is dash and letter, never colour alone. */
const dashes = [[], [16, 9], [2, 10], [18, 8, 2, 8], [7, 9], [26, 8, 8, 8]]

interface Pen {
  colour: string
  width: number
  dash: number[]
}

function penOf(look: StretchLook, palette: Palette): Pen | null {
  if (look === 'free') return null
  if (look === 'given') return { colour: palette.ink, width: 2.5, dash: [3, 7] }
  if (look === 'chosen') return { colour: palette.accent, width: 9, dash: [] }
  const kind = look % palette.pieces.length
  return { colour: palette.pieces[kind] ?? palette.ink, width: 7, dash: dashes[kind] ?? [] }
}

/** Lines are full from this zoom on; each level further out halves them, down to what is still seen. */
const fullZoom = 17
const scaleAt = (zoom: number) => Math.max(0.45, Math.min(1, 2 ** (zoom - fullZoom)))

interface Stretches {
  stretches: MapStretch[]
  palette: Palette
}

/** Streets as they are handed out, over the ground and under the names. */
export function createStretchesLayer(read: () => Stretches): CanvasLayer {
  return new CanvasLayer((drawing) => {
    const { stretches, palette } = read()
    for (const stretch of stretches) drawHomes(drawing, stretch, palette)
    for (const stretch of stretches) drawStretch(drawing, stretch, palette)
    drawing.context.setLineDash([])
  })
}

function drawStretch({ context, toPixel, zoom }: Drawing, stretch: MapStretch, palette: Palette) {
  const pen = penOf(stretch.look, palette)
  if (pen === null) return
  const scale = scaleAt(zoom)
  context.beginPath()
  for (const line of linesOf(stretch.line)) trace(context, shiftLine(line.map(toPixel), stretch.side, 5 * scale))
  context.lineJoin = 'round'
  context.lineCap = 'round'
  context.setLineDash([])
  context.lineWidth = (pen.width + 4) * scale
  context.strokeStyle = palette.card
  context.stroke()
  context.lineWidth = pen.width * scale
  context.setLineDash(pen.dash.map((length) => length * scale))
  context.strokeStyle = pen.colour
  context.stroke()
}

function trace(context: CanvasRenderingContext2D, line: Pixel[]) {
  line.forEach(({ x, y }, index) => (index === 0 ? context.moveTo(x, y) : context.lineTo(x, y)))
}

function drawHomes({ context, toPixel, isInside, zoom }: Drawing, stretch: MapStretch, palette: Palette) {
  if (zoom < 15.5 || stretch.homes === undefined) return
  context.fillStyle = penOf(stretch.look, palette)?.colour ?? palette.roadEdge
  for (const home of stretch.homes) {
    const pixel = toPixel(home)
    if (!isInside(pixel)) continue
    context.beginPath()
    context.arc(pixel.x, pixel.y, 2.5, 0, 2 * Math.PI)
    context.fill()
  }
}

interface Seals {
  seals: MapSeal[]
  palette: Palette
}

/** The letters, over everything. */
export function createSealsLayer(read: () => Seals): CanvasLayer {
  return new CanvasLayer((drawing) => {
    const { seals, palette } = read()
    for (const seal of seals) drawSeal(drawing, seal, palette)
  })
}

function drawSeal({ context, toPixel }: Drawing, { letter, piece, at }: MapSeal, palette: Palette) {
  const { x, y } = toPixel(at)
  context.beginPath()
  context.arc(x, y, 17, 0, 2 * Math.PI)
  context.fillStyle = palette.pieces[piece % palette.pieces.length] ?? palette.ink
  context.fill()
  context.lineWidth = 3
  context.strokeStyle = '#fff'
  context.stroke()
  context.fillStyle = '#fff'
  context.font = `700 17px ${palette.font}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(letter, x, y + 1)
}
