import { For, Show } from 'solid-js'
import type { PublicPoint } from '../backend/public-door.ts'
import { useResidents } from '../i18n/residents.ts'
import { type LonLat, mapFrame } from './map-frame.ts'

/** The points as they lie to one another, numbered as in the list below. */
export function PointsSketch(props: { points: PublicPoint[]; me: LonLat | null }) {
  const { t } = useResidents()
  const around = () => (props.me === null ? props.points : [...props.points, props.me])
  return (
    <Show when={mapFrame([], null, around())}>
      {(frame) => (
        <svg class="sketch" viewBox={`0 0 ${frame().width} ${frame().height}`} role="img" aria-label={t('points.map')}>
          <For each={props.points}>
            {(point, at) => (
              <g>
                <circle class="spot" cx={frame().place(point).x} cy={frame().place(point).y} r="13" />
                <text class="number" x={frame().place(point).x} y={frame().place(point).y} dy="0.35em">
                  {at() + 1}
                </text>
              </g>
            )}
          </For>
          <Show when={props.me}>
            {(me) => <circle class="me" cx={frame().place(me()).x} cy={frame().place(me()).y} r="8" />}
          </Show>
        </svg>
      )}
    </Show>
  )
}
