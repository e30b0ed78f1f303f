import { A } from '@solidjs/router'
import { type JSX, Match, Switch } from 'solid-js'

export function Rows(props: { label?: string | undefined; children: JSX.Element }) {
  return (
    <div class="rows" role={props.label ? 'group' : undefined} aria-label={props.label}>
      {props.children}
    </div>
  )
}

interface RowProps {
  href?: string | undefined
  onPress?: (() => void) | undefined
  /** The next one, or the one open. */
  now?: boolean | undefined
  current?: boolean | undefined
  children: JSX.Element
}

export function Row(props: RowProps) {
  const look = () => (props.now ? 'row now' : 'row')
  return (
    <Switch fallback={<div class={look()}>{props.children}</div>}>
      <Match when={props.href}>
        {(href) => (
          <A class={look()} href={href()} aria-current={props.current ? 'true' : undefined}>
            {props.children}
          </A>
        )}
      </Match>
      <Match when={props.onPress}>
        <button class={look()} type="button" aria-current={props.current} onClick={() => props.onPress?.()}>
          {props.children}
        </button>
      </Match>
    </Switch>
  )
}

interface RowTextProps {
  title: JSX.Element
  note?: JSX.Element
  /** Soft ink for the note; the default. */
  soft?: boolean | undefined
}

export function RowText(props: RowTextProps) {
  return (
    <span class="text">
      <strong>{props.title}</strong>
      <span class="small" classList={{ soft: props.soft !== false }}>
        {props.note}
      </span>
    </span>
  )
}
