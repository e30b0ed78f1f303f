import { A } from '@solidjs/router'
import { For, type JSX, Show, children } from 'solid-js'
import { useI18n } from '../i18n/i18n.tsx'
import { AppearanceButton } from './appearance-button.tsx'
import { Icon } from './icon.tsx'
import { createPageTitle } from './page-title.ts'
import { MarkPlate } from './plate.tsx'
import { useShell } from './shell-context.tsx'
import type { Tab } from './tabs.tsx'
import { ToastRegion } from './toast.tsx'

interface DeskProps {
  title: string
  subtitle?: JSX.Element
  /** The ward, under the logo. */
  place?: string | undefined
  /** Names the rail. */
  label: string
  /** At most five: on a phone they are the tabs. */
  links: Tab[]
  /** At the rail's end, on a laptop only. */
  last?: JSX.Element
  actions?: JSX.Element
  sync?: JSX.Element
  children: JSX.Element
}

export function Desk(props: DeskProps) {
  createPageTitle(() => props.title)
  const subtitle = children(() => props.subtitle)
  return (
    <div class="desk">
      <Rail label={props.label} place={props.place} links={props.links} last={props.last} />
      <div class="work">
        {props.sync}
        <ToastRegion />
        <main>
          <div class="ends">
            <h1>{props.title}</h1>
            <Show when={subtitle()}>
              <p class="soft num grow">{subtitle()}</p>
            </Show>
            <div class="line">
              {props.actions}
              <span class="narrow">
                <AppearanceButton />
              </span>
            </div>
          </div>
          {props.children}
        </main>
      </div>
    </div>
  )
}

interface RailProps {
  label: string
  place?: string | undefined
  links: Tab[]
  last?: JSX.Element
}

function Rail(props: RailProps) {
  const { t } = useI18n()
  const shell = useShell()
  return (
    <nav class="rail" aria-label={props.label}>
      <p class="line brand">
        <MarkPlate />
        <span>
          <strong>{t('common.product')}</strong>
          <br />
          <span class="small soft">{props.place}</span>
        </span>
      </p>
      <For each={props.links}>
        {(link) => (
          <A href={link.href} end={link.end}>
            <Icon name={link.icon} />
            {link.words}
          </A>
        )}
      </For>
      <div class="more">{shell.rail()}</div>
      <div class="last">
        <AppearanceButton words={t('appearance.short')} />
        {props.last}
      </div>
    </nav>
  )
}
