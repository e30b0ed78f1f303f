import { For, type JSX } from 'solid-js'

export interface TrailStep {
  when: string
  /** Machine-readable instant or day. */
  at?: string | undefined
  words: JSX.Element
}

/** What has been done, oldest first. */
export function Trail(props: { label: string; steps: TrailStep[] }) {
  return (
    <ol class="trail num" aria-label={props.label}>
      <For each={props.steps}>
        {(step) => (
          <li>
            <time dateTime={step.at}>{step.when}</time>
            <span class="grow">{step.words}</span>
          </li>
        )}
      </For>
    </ol>
  )
}
