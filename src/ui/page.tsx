import { type JSX, Show, children } from 'solid-js'
import { useI18n } from '../i18n/i18n.tsx'
import { LinkButton } from './link-button.tsx'
import { createPageTitle } from './page-title.ts'
import { MarkPlate } from './plate.tsx'
import { ToastRegion } from './toast.tsx'

interface PageProps {
  title: string
  subtitle?: JSX.Element
  /** Address to go back to. */
  back?: string | undefined
  /** The logo before the title. */
  mark?: boolean | undefined
  actions?: JSX.Element
  sync?: JSX.Element
  /** The one main act. */
  foot?: JSX.Element
  /** The foot's parts side by side. */
  footLine?: boolean | undefined
  tabs?: JSX.Element
  children: JSX.Element
}

export function Page(props: PageProps) {
  const { t } = useI18n()
  createPageTitle(() => props.title)
  const subtitle = children(() => props.subtitle)
  return (
    <div class="page">
      <header class="head">
        <div class="bar">
          <Show when={props.back}>{(back) => <LinkButton href={back()} icon="back" only={t('common.back')} />}</Show>
          <Show when={props.mark}>
            <MarkPlate />
          </Show>
          <h1>
            {props.title}
            <Show when={subtitle()}>
              {' '}
              <small>{subtitle()}</small>
            </Show>
          </h1>
          {props.actions}
        </div>
        {props.sync}
        <ToastRegion />
      </header>
      <main>{props.children}</main>
      <Foot bar={props.foot} line={props.footLine} tabs={props.tabs} />
    </div>
  )
}

function Foot(props: { bar?: JSX.Element; line?: boolean | undefined; tabs?: JSX.Element }) {
  // Reading such a prop builds it: once, here.
  const bar = children(() => props.bar)
  const tabs = children(() => props.tabs)
  return (
    <Show when={bar() ?? tabs()}>
      <footer class="foot">
        <Show when={bar()}>
          <div class={props.line ? 'bar line' : 'bar'}>{bar()}</div>
        </Show>
        {tabs()}
      </footer>
    </Show>
  )
}
