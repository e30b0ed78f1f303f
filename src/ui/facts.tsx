import { For, type JSX } from 'solid-js'
import { Icon, type IconName } from './icon.tsx'

interface Fact {
  icon: IconName
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
              <Icon name={fact.icon} />
              <span class="hidden">{fact.name}</span>
            </dt>
            <dd>{fact.words}</dd>
          </>
        )}
      </For>
    </dl>
  )
}
