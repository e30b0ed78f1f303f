import { A } from '@solidjs/router'
import { For, type JSX, Show, children, createEffect } from 'solid-js'
import { useResidents } from '../i18n/residents.ts'
import { Icon } from '../ui/icon.tsx'
import { TextAndLanguage } from './text-and-language.tsx'

interface ScreenProps {
  /** The question, or what this page is. */
  title: string
  /** What was chosen so far, or what to do. */
  hint?: JSX.Element
  /** Named in the head: of which way this is a step. */
  way?: string | undefined
  step?: { at: number; of: number } | undefined
  back: string
  children: JSX.Element
  /** The one main button, always in reach. */
  foot?: JSX.Element
}

/** One question a screen; going back keeps everything. */
export function Screen(props: ScreenProps) {
  const { t } = useResidents()
  const foot = children(() => props.foot)
  createEffect(() => {
    document.title = `${props.title} · ${t('product')}`
  })
  return (
    <div class="page">
      <header class="head">
        <div class="bar">
          <A class="btn only" href={props.back} aria-label={t('back')}>
            <Icon name="back" />
          </A>
          <p class="grow">
            <strong>{props.way ?? t('start.title')}</strong>
            <Show when={props.step}>
              {(step) => (
                <>
                  <br />
                  <span class="soft small">{t('step', step().at, step().of)}</span>
                </>
              )}
            </Show>
          </p>
          <TextAndLanguage />
        </div>
      </header>
      <main>
        <Show when={props.step}>
          {(step) => (
            <ol class="steps" aria-hidden="true">
              <For each={Array.from({ length: step().of })}>
                {(_, at) => <li classList={{ done: at() < step().at }} />}
              </For>
            </ol>
          )}
        </Show>
        <div class="stack tight">
          <h1 class="ask">{props.title}</h1>
          <Show when={props.hint}>
            <p class="soft">{props.hint}</p>
          </Show>
        </div>
        {props.children}
      </main>
      <Show when={foot()}>
        <footer class="foot">
          <div class="bar">{foot()}</div>
        </footer>
      </Show>
    </div>
  )
}
