import { For } from 'solid-js'
import { useI18n } from '../i18n/i18n.tsx'
import { DoorState } from './door-state.tsx'
import type { DoorStateName } from './state-icon.tsx'

interface ShadeKeyProps {
  title: string
  /** From the lightest to the darkest. */
  words: [string, string, string, string, string]
}

/** What the shades mean. */
export function ShadeKey(props: ShadeKeyProps) {
  return (
    <div class="map-note">
      <strong>{props.title}</strong>
      <For each={props.words}>
        {(words, index) => (
          <span class="key">
            <svg class="swatch" viewBox="0 0 30 20" aria-hidden="true">
              <use href={`#v${index() + 1}`} />
            </svg>
            {words}
          </span>
        )}
      </For>
    </div>
  )
}

export function StateKey(props: { states: DoorStateName[] }) {
  const { t } = useI18n()
  return (
    <div class="map-note" role="group" aria-label={t('map.key')}>
      <For each={props.states}>{(state) => <DoorState state={state} short />}</For>
    </div>
  )
}
