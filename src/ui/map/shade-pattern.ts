import type { Shade } from './map-props.ts'

/** Grounds and inks of v1 … v5 in kit.css. */
const grounds: Record<Shade, string> = { 1: '#fff', 2: '#e3ebf8', 3: '#c3d4ef', 4: '#93b1e0', 5: '#123f8c' }
const ink = '#123f8c'
const tiles: Record<Shade, number> = { 1: 18, 2: 12, 3: 9, 4: 8, 5: 8 }

const strokes: Partial<Record<Shade, string>> = {
  3: 'M-2 11L11-2M-2 2L2-2M7 11l4-4',
  4: 'M0 0l8 8M8 0L0 8',
}

/** Twice as fine as the screen's pixels, for dense screens. */
const fineness = 2

export function createShade(shade: Shade): CanvasPattern | null {
  const tile = document.createElement('canvas')
  tile.width = tile.height = tiles[shade] * fineness
  const context = tile.getContext('2d')
  if (!context) return null
  context.scale(fineness, fineness)
  context.fillStyle = grounds[shade]
  context.fillRect(0, 0, tiles[shade], tiles[shade])
  context.lineWidth = 1.3
  context.strokeStyle = ink
  context.fillStyle = ink
  if (shade === 2) {
    context.arc(6, 6, 1.3, 0, 2 * Math.PI)
    context.fill()
  }
  const lines = strokes[shade]
  if (lines) context.stroke(new Path2D(lines))
  const pattern = context.createPattern(tile, 'repeat')
  pattern?.setTransform(new DOMMatrix().scale(1 / fineness))
  return pattern
}
