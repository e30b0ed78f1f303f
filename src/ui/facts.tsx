import { For, type JSX } from 'solid-js'
import { Icon, type IconName } from './icon.tsx'

export interface Fact {
  icon: IconName
  /** What it tells, for who does not see the icon. */
  name: string
  words: JSX.Element
}

export function Facts(props: { facts: Fact[] }) {
  return (
    <dl class="facts">
      <For each={props.facts}>
        {(fact) => (
          <>
            <dt>
              <Icon name={fact.icon} label={fact.name} />
            </dt>
            <dd>{fact.words}</dd>
          </>
        )}
      </For>
    </dl>
  )
}
