import type { Map as LeafletMap } from 'leaflet'
import { createEffect, on, onCleanup } from 'solid-js'
import { CanvasLayer, type Drawing } from './canvas-layer.ts'
import { type Pixel, linesOf } from './geometry.ts'
import type { LonLat, MapViewProps } from './map-props.ts'
import type { Palette } from './palette.ts'
import { boxOf, isMostlyInside } from './within-shape.ts'

/** Shorter than this, in pixels, it was a tap. */
const leastDrag = 12

/** While asked for, a finger or the mouse draws round streets instead of moving the map. */
export function gatherByHand(live: LeafletMap, props: MapViewProps, palette: () => Palette) {
  const frame = live.getContainer()
  const hand = createHand(live, props)
  const drawn = new CanvasLayer((drawing) => drawShape(drawing, hand.shape(), palette())).addTo(live)
  createEffect(
    on(
      () => props.gather,
      (shape) => {
        frame.classList.toggle('gathering', shape !== undefined)
        if (shape === undefined) live.dragging.enable()
        else live.dragging.disable()
      },
    ),
  )
  const listening = new AbortController()
  const { signal } = listening
  frame.addEventListener('pointerdown', hand.begin, { signal })
  frame.addEventListener('pointermove', (event) => hand.move(event) && drawn.redraw(), { signal })
  for (const end of ['pointerup', 'pointercancel'] as const)
    frame.addEventListener(end, (event) => (hand.end(event), drawn.redraw()), { signal })
  frame.addEventListener('click', hand.swallowClick, { signal, capture: true })
  onCleanup(() => listening.abort())
}

function createHand(live: LeafletMap, props: MapViewProps) {
  let pointer: number | undefined
  let path: LonLat[] = []
  let hasGathered = false
  const toPixel = ([longitude, latitude]: LonLat): Pixel => live.latLngToContainerPoint([latitude, longitude])
  const placeOf = (event: PointerEvent): LonLat => {
    const { lat, lng } = live.mouseEventToLatLng(event)
    return [lng, lat]
  }
  const shape = (): LonLat[] => {
    const [from, to] = [path[0], path.at(-1)]
    if (props.gather !== 'box' || !from || !to) return path
    return boxOf({ x: from[0], y: from[1] }, { x: to[0], y: to[1] }).map(({ x, y }): LonLat => [x, y])
  }
  const isDrag = () => {
    const [from, ...rest] = path.map(toPixel)
    return from !== undefined && rest.some((place) => Math.hypot(place.x - from.x, place.y - from.y) > leastDrag)
  }
  function begin(event: PointerEvent) {
    hasGathered = false
    const isControl = event.target instanceof Element && event.target.closest('.leaflet-control') !== null
    // A second finger is a pinch: the shape is forgotten.
    const mayBegin = props.gather !== undefined && !isControl && pointer === undefined && event.button === 0
    pointer = mayBegin ? event.pointerId : undefined
    path = mayBegin ? [placeOf(event)] : []
    if (mayBegin) live.getContainer().setPointerCapture(event.pointerId)
  }
  function move(event: PointerEvent): boolean {
    if (event.pointerId !== pointer) return false
    path.push(placeOf(event))
    return true
  }
  function end(event: PointerEvent) {
    if (event.pointerId !== pointer) return
    pointer = undefined
    if (event.type === 'pointerup' && isDrag()) {
      hasGathered = true
      const outline = shape().map(toPixel)
      const inside = (props.stretches ?? []).filter(({ line }) =>
        isMostlyInside(
          linesOf(line).map((bent) => bent.map(toPixel)),
          outline,
        ),
      )
      props.onGather?.(inside.map(({ id }) => id))
    }
    path = []
  }
  /** What was drawn is no tap as well. */
  function swallowClick(event: MouseEvent) {
    if (hasGathered) event.stopImmediatePropagation()
    hasGathered = false
  }
  return { shape, begin, move, end, swallowClick }
}

function drawShape({ context, toPixel }: Drawing, shape: LonLat[], palette: Palette) {
  if (shape.length < 2) return
  context.beginPath()
  for (const place of shape) {
    const { x, y } = toPixel(place)
    context.lineTo(x, y)
  }
  context.closePath()
  context.globalAlpha = 0.15
  context.fillStyle = palette.accent
  context.fill()
  context.globalAlpha = 1
  context.lineWidth = 2.5
  context.setLineDash([8, 6])
  context.strokeStyle = palette.accentDeep
  context.stroke()
  context.setLineDash([])
}
