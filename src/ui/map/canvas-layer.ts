import { DomUtil, Layer, type Map as LeafletMap, type Point } from 'leaflet'
import type { LonLat } from './map-props.ts'

export interface Drawing {
  context: CanvasRenderingContext2D
  /** Pixels on this canvas. */
  toPixel: (at: LonLat) => Point
  isInside: (pixel: Point) => boolean
  zoom: number
}

/** Share of the view drawn beyond each edge, so that a drag shows no blank. */
const margin = 0.15

/** A canvas over the map, drawn anew after each move; clicks pass through it. */
export class CanvasLayer extends Layer {
  private readonly canvas = document.createElement('canvas')
  private readonly draw: (drawing: Drawing) => void
  private frame = 0
  private map: LeafletMap | undefined

  constructor(draw: (drawing: Drawing) => void) {
    super()
    this.draw = draw
    this.canvas.className = 'map-canvas'
  }

  override onAdd(map: LeafletMap): this {
    this.map = map
    map.getPanes().overlayPane.append(this.canvas)
    map.on('moveend zoom resize', this.redraw, this)
    this.redraw()
    return this
  }

  override onRemove(map: LeafletMap): this {
    cancelAnimationFrame(this.frame)
    map.off('moveend zoom resize', this.redraw, this)
    this.canvas.remove()
    this.map = undefined
    return this
  }

  redraw(): void {
    cancelAnimationFrame(this.frame)
    this.frame = requestAnimationFrame(() => this.paint())
  }

  private paint() {
    const { map } = this
    const context = this.canvas.getContext('2d')
    if (!map || !context) return
    const view = map.getSize()
    const edge = view.multiplyBy(margin).round()
    const size = view.add(edge.multiplyBy(2))
    this.fitCanvas(size)
    DomUtil.setPosition(this.canvas, map.containerPointToLayerPoint(edge.multiplyBy(-1)))
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0)
    context.clearRect(0, 0, size.x, size.y)
    this.draw({
      context,
      toPixel: ([longitude, latitude]) => map.latLngToContainerPoint([latitude, longitude]).add(edge),
      isInside: ({ x, y }) => x > -20 && y > -20 && x < size.x + 20 && y < size.y + 20,
      zoom: map.getZoom(),
    })
  }

  private fitCanvas(size: Point) {
    const width = Math.round(size.x * devicePixelRatio)
    const height = Math.round(size.y * devicePixelRatio)
    if (this.canvas.width === width && this.canvas.height === height) return
    this.canvas.width = width
    this.canvas.height = height
    this.canvas.style.width = `${size.x}px`
    this.canvas.style.height = `${size.y}px`
  }
}
