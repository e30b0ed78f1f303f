import { Show } from 'solid-js'
import { Icon } from './icon.tsx'

/** What is wrong, beside what is no field of its own; read out when it appears. */
export function Fault(props: { words: string | null | undefined }) {
  return (
    <Show when={props.words}>
      <p class="error" role="status">
        <Icon name="warn" />
        {props.words}
      </p>
    </Show>
  )
}
