import type { JSX } from 'solid-js'
import { Icon } from './icon.tsx'

/** The enamel plate: a house number or a code, nothing else. */
export function Plate(props: { size?: 'big' | 'code' | undefined; children: JSX.Element }) {
  return <span class={props.size ? `plate ${props.size}` : 'plate'}>{props.children}</span>
}

/** The logo. */
export function MarkPlate() {
  return (
    <span class="plate mark">
      <Icon name="mark" />
    </span>
  )
}
