import { Show } from 'solid-js'
import { Icon } from './icon.tsx'

/** What is missing, beside what has no field of its own to say it. */
export function Alert(props: { words: string | null | undefined }) {
  return (
    <Show when={props.words}>
      {(words) => (
        <p class="line" role="alert">
          <Icon name="info" />
          <span class="grow">{words()}</span>
        </p>
      )}
    </Show>
  )
}
