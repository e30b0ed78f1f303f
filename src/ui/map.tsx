import 'leaflet/dist/leaflet.css'
import './map/map.css'
import { type LeafletMouseEvent, type Map as LeafletMap, canvas, control, layerGroup, map, tileLayer } from 'leaflet'
import { createEffect, createSignal, on, onCleanup, onMount } from 'solid-js'
import { useI18n } from '../i18n/i18n.tsx'
import { appearance } from './appearance.ts'
import { boundsOf } from './map/bounds.ts'
import { createDotsLayer } from './map/dots-layer.ts'
import { gatherByHand } from './map/gather-by-hand.ts'
import { drawGround } from './map/ground-layers.ts'
import { areaUnder, dotUnder, streetUnder, stretchUnder } from './map/hit.ts'
import { createLabelsLayer } from './map/labels-layer.ts'
import type { LonLat, MapViewProps } from './map/map-props.ts'
import { type Palette, readPalette } from './map/palette.ts'
import { createSealsLayer, createStretchesLayer } from './map/stretches-layer.ts'

/** Our own vectors are the map: no tile server and no network needed. All of it must also stand in a list. */
export function MapView(props: MapViewProps) {
  let frame!: HTMLDivElement
  const isSmall = () => props.size === 'small'
  onMount(() => startMap(frame, props, isSmall()))
  return (
    <div class={isSmall() ? 'map-frame small' : 'map-frame'}>
      <div ref={frame} class="map-live" role={isSmall() ? 'img' : 'application'} aria-label={props.label} />
    </div>
  )
}

function startMap(frame: HTMLDivElement, props: MapViewProps, isSmall: boolean) {
  const live = createMap(frame, isSmall)
  const palette = followPalette(frame)
  fitWhenAsked(live, props)
  keepGround(live, props, palette)
  const stretches = createStretchesLayer(() => ({ stretches: props.stretches ?? [], palette: palette() })).addTo(live)
  const labels = createLabelsLayer(() => ({
    areas: props.areas ?? [],
    streets: props.streets ?? [],
    palette: palette(),
  })).addTo(live)
  const seals = createSealsLayer(() => ({ seals: props.seals ?? [], palette: palette() })).addTo(live)
  const dots = createDotsLayer(() => ({ dots: props.dots ?? [], me: props.me, palette: palette() })).addTo(live)
  createEffect(on([() => props.stretches, palette], () => stretches.redraw()))
  createEffect(on([() => props.seals, palette], () => seals.redraw()))
  createEffect(on([() => props.areas, () => props.streets, palette], () => labels.redraw()))
  createEffect(on([() => props.dots, () => props.me, palette], () => dots.redraw()))
  live.on('click', (event) => answerTap(live, props, event))
  if (!isSmall) gatherByHand(live, props, palette)
  keepSize(live, frame)
  markHand(frame)
  onCleanup(() => live.remove())
}

/** The canvas knows no stylesheet: it reads the colours again when the contrast changes. */
function followPalette(frame: HTMLElement): () => Palette {
  const [palette, setPalette] = createSignal(readPalette(frame))
  createEffect(on(appearance.contrast, () => setPalette(readPalette(frame)), { defer: true }))
  return palette
}

function createMap(frame: HTMLDivElement, isSmall: boolean): LeafletMap {
  const { t } = useI18n()
  const live = map(frame, {
    zoomControl: false,
    attributionControl: false,
    zoomAnimation: false,
    fadeAnimation: false,
    inertia: false,
    // The wheel and, on a small map, the finger belong to the page.
    scrollWheelZoom: false,
    dragging: !isSmall,
    touchZoom: !isSmall,
    doubleClickZoom: !isSmall,
    boxZoom: !isSmall,
    keyboard: !isSmall,
    minZoom: 4,
    maxZoom: 20,
    zoomSnap: 0.25,
  }).setView([16, 107], 5)
  if (!isSmall) control.zoom({ zoomInTitle: t('map.zoomIn'), zoomOutTitle: t('map.zoomOut') }).addTo(live)
  return live
}

function fitWhenAsked(live: LeafletMap, props: MapViewProps) {
  const fit = () => {
    const bounds = boundsOf(props)
    if (bounds) live.fitBounds(bounds, { padding: [28, 28], maxZoom: 18, animate: false })
    return Boolean(bounds)
  }
  let isFitted = false
  createEffect(
    on(
      () => props.fitKey,
      () => (isFitted = fit()),
      { defer: true },
    ),
  )
  createEffect(() => {
    // What is drawn may arrive after the map; from then on the view is the walker's.
    if (!isFitted) isFitted = fit()
  })
}

function keepGround(live: LeafletMap, props: MapViewProps, palette: () => Palette) {
  const renderer = canvas({ padding: 0.2 })
  const ground = layerGroup().addTo(live)
  const credits = control.attribution({ prefix: false }).addTo(live)
  let followZoom: ((zoom: number) => void) | undefined
  createEffect(() => {
    ground.clearLayers()
    const { tiles, areas = [], streets = [] } = props
    if (tiles) ground.addLayer(tileLayer(tiles.url, { attribution: tiles.attribution, maxZoom: 20 }))
    followZoom = drawGround(ground, { areas, streets, palette: palette(), renderer, hasTiles: Boolean(tiles) })
    followZoom(live.getZoom())
  })
  live.on('zoomend', () => followZoom?.(live.getZoom()))
  const credit = (words: string | undefined, before: string | undefined) => {
    if (before) credits.removeAttribution(before)
    if (words) credits.addAttribution(words)
  }
  createEffect(on(() => props.attribution, credit))
}

function answerTap(live: LeafletMap, props: MapViewProps, event: LeafletMouseEvent) {
  const toPixel = ([longitude, latitude]: LonLat) => live.latLngToContainerPoint([latitude, longitude])
  const at: LonLat = [event.latlng.lng, event.latlng.lat]
  const tap = { at, pixel: event.containerPoint, toPixel }
  const dot = props.onDot && dotUnder(tap, props.dots ?? [])
  if (dot) return props.onDot?.(dot.id)
  const stretch = props.onStretch && stretchUnder(tap, props.stretches ?? [])
  if (stretch) return props.onStretch?.(stretch.id)
  const street = props.onStreet && streetUnder(tap, props.streets ?? [])
  if (street) return props.onStreet?.(street.id)
  const area = props.onArea && areaUnder(tap, props.areas ?? [])
  if (area) return props.onArea?.(area.id)
  props.onPlace?.(at)
}

/** A finger needs no focus ring around the whole map; the keyboard does. */
function markHand(frame: HTMLElement) {
  frame.addEventListener('pointerdown', () => frame.classList.add('by-hand'))
  frame.addEventListener('keydown', () => frame.classList.remove('by-hand'))
}

function keepSize(live: LeafletMap, frame: HTMLElement) {
  const observer = new ResizeObserver(() => live.invalidateSize({ animate: false }))
  observer.observe(frame)
  onCleanup(() => observer.disconnect())
}
