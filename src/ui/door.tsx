import { A } from '@solidjs/router'
import { Index, type JSX, Show, createMemo } from 'solid-js'
import { useI18n } from '../i18n/i18n.tsx'
import { DoorState } from './door-state.tsx'
import type { DoorStateName } from './state-icon.tsx'
import { Plate } from './plate.tsx'

interface DoorProps {
  number: string
  state: DoorStateName
  /** Instead of the state's own word. */
  words?: string | undefined
  href?: string | undefined
  selected?: boolean | undefined
  /** Given: the door is a checkbox, for choosing many. */
  onSelect?: ((selected: boolean) => void) | undefined
}

export function Door(props: DoorProps) {
  const { t } = useI18n()
  const state = () => <DoorState state={props.state} words={props.words} short />
  return (
    <Show
      when={props.onSelect}
      fallback={
        <A class="door" data-st={props.state} href={props.href ?? '#'}>
          <Plate>{props.number}</Plate>
          {state()}
        </A>
      }
    >
      {(onSelect) => (
        <label class="door" data-st={props.state}>
          <Plate>{props.number}</Plate>
          <input
            type="checkbox"
            aria-label={t('street.choose', props.number)}
            checked={props.selected ?? false}
            onChange={(event) => onSelect()(event.currentTarget.checked)}
          />
          {state()}
        </label>
      )}
    </Show>
  )
}

interface WayProps<T> {
  label: string
  oddTitle: string
  evenTitle: string
  odd: T[]
  even: T[]
  children: (door: T) => JSX.Element
}

const pairUp = <T,>(odd: T[], even: T[]): (T | undefined)[] =>
  Array.from({ length: Math.max(odd.length, even.length) }, (_, index) => [odd[index], even[index]]).flat()

/** A street with its two sides; pairs keep both in walking order. */
export function Way<T>(props: WayProps<T>) {
  const rows = createMemo(() => pairUp(props.odd, props.even))
  return (
    <section class="stack" aria-label={props.label}>
      <div class="sides">
        <h2>{props.oddTitle}</h2>
        <h2>{props.evenTitle}</h2>
      </div>
      <div class="way">
        <Index each={rows()}>{(door) => <Side door={door()}>{props.children}</Side>}</Index>
      </div>
    </section>
  )
}

function Side<T>(props: { door: T | undefined; children: (door: T) => JSX.Element }) {
  return (
    <Show when={props.door} keyed fallback={<span />}>
      {(door) => props.children(door)}
    </Show>
  )
}
