import { For, Show, createSignal } from 'solid-js'
import type { Boundary, HelpStreet } from '../backend/public-door.ts'
import { useResidents } from '../i18n/residents.ts'
import { Button } from '../ui/button.tsx'
import { Note } from '../ui/note.tsx'
import { helpDraft } from './draft.ts'
import { locate } from './locate.ts'
import { mapFrame } from './map-frame.ts'

interface PointOnMapProps {
  area: { name: string }
  streets: HelpStreet[]
  boundary: Boundary | null
}

/** A tap on the lines of the neighbourhood, or where the phone says one stands. Street and number do as well. */
export function PointOnMap(props: PointOnMapProps) {
  const { t } = useResidents()
  const { draft, set } = helpDraft
  const [isOpen, setOpen] = createSignal(false)
  const [hasFailed, setFailed] = createSignal(false)
  const [isLocating, setLocating] = createSignal(false)

  async function useMyPlace() {
    setLocating(true)
    const at = await locate()
    setLocating(false)
    setFailed(at === null)
    if (at !== null) set({ at })
  }

  return (
    <div class="stack tight">
      <div class="pair">
        <Button icon="map" expanded={isOpen()} onPress={() => setOpen(!isOpen())}>
          {t('where.map')}
        </Button>
        <Button icon="pin" busy={isLocating()} onPress={() => void useMyPlace()}>
          {t('where.here')}
        </Button>
      </div>
      <Show when={hasFailed()}>
        <p role="status">{t('where.hereFailed')}</p>
      </Show>
      <Show when={draft.at}>
        <Note kind="good" live>
          <p>{t('where.hereFound')}</p>
        </Note>
      </Show>
      <Show when={isOpen() && mapFrame(props.streets, props.boundary)}>
        {(frame) => (
          <svg
            class="sketch"
            viewBox={`0 0 ${frame().width} ${frame().height}`}
            role="img"
            aria-label={t('where.mapLabel', props.area.name)}
            onClick={(event) => {
              const box = event.currentTarget.getBoundingClientRect()
              const [x, y] = [event.clientX - box.left, event.clientY - box.top]
              set({ at: frame().ground({ x: (x / box.width) * frame().width, y: (y / box.height) * frame().height }) })
            }}
          >
            <For each={props.streets}>{({ line }) => <path class="road" d={frame().path(line)} />}</For>
            <Show when={draft.at}>
              {(at) => <circle class="spot" cx={frame().place(at()).x} cy={frame().place(at()).y} r="9" />}
            </Show>
          </svg>
        )}
      </Show>
    </div>
  )
}
