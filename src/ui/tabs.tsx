import { A } from '@solidjs/router'
import { For } from 'solid-js'
import { Icon, type IconName } from './icon.tsx'

export interface Tab {
  href: string
  icon: IconName
  words: string
  /** Only this very address, not those below it. */
  end?: boolean | undefined
}

export function Tabs(props: { label: string; tabs: Tab[] }) {
  return (
    <nav class="tabs" aria-label={props.label}>
      <For each={props.tabs}>
        {(tab) => (
          <A href={tab.href} end={tab.end}>
            <Icon name={tab.icon} size="nav" />
            {tab.words}
          </A>
        )}
      </For>
    </nav>
  )
}
