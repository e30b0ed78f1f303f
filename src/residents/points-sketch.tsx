import { For, Show, createMemo } from 'solid-js'
import type { Line, PublicPoint } from '../backend/public-door.ts'
import { useResidents } from '../i18n/residents.ts'
import { boxAround, keepApart } from './keep-apart.ts'
import { type LonLat, mapFrame } from './map-frame.ts'

/** In the drawing's own grid. */
const radius = 13
const edge = 3

/** The points along the ward's roads, numbered as in the list below; what lies too near is drawn beside its place. */
export function PointsSketch(props: { points: PublicPoint[]; roads: Line[][]; me: LonLat | null }) {
  const { t } = useResidents()
  const around = () => (props.me === null ? props.points : [...props.points, props.me])
  const roads = () => props.roads.map((line) => ({ line }))
  return (
    <Show when={mapFrame(roads(), null, around())}>
      {(frame) => {
        const spots = createMemo(() => keepApart(props.points.map(frame().place), radius * 2))
        return (
          <svg
            class="sketch"
            viewBox={boxAround(spots(), radius + edge, frame())}
            role="img"
            aria-label={t('points.map')}
          >
            <For each={props.roads}>{(line) => <path class="road" d={frame().path(line)} />}</For>
            <For each={spots()}>
              {(spot, at) => (
                <g>
                  <circle class="spot" cx={spot.x} cy={spot.y} r={radius} />
                  <text class="number" x={spot.x} y={spot.y} dy="0.35em">
                    {at() + 1}
                  </text>
                </g>
              )}
            </For>
            <Show when={props.me}>
              {(me) => <circle class="me" cx={frame().place(me()).x} cy={frame().place(me()).y} r="8" />}
            </Show>
          </svg>
        )
      }}
    </Show>
  )
}
