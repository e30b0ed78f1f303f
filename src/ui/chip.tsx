import type { JSX } from 'solid-js'

export function Chips(props: { label: string; slide?: boolean | undefined; children: JSX.Element }) {
  return (
    <div class={props.slide ? 'chips slide' : 'chips'} role="group" aria-label={props.label}>
      {props.children}
    </div>
  )
}

export function Chip(props: { pressed: boolean; onPress: () => void; children: JSX.Element }) {
  return (
    <button class="chip num" type="button" aria-pressed={props.pressed} onClick={() => props.onPress()}>
      {props.children}
    </button>
  )
}
