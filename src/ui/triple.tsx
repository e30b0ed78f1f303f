import { type JSX, Show } from 'solid-js'
import { Icon, type IconName } from './icon.tsx'

/** Lane, home, person; `two` for the pair of the outbox. */
export function Triple(props: { label: string; two?: boolean | undefined; children: JSX.Element }) {
  return (
    <section class={props.two ? 'triple two num' : 'triple num'} aria-label={props.label}>
      {props.children}
    </section>
  )
}

interface TripleCellProps {
  title: string
  icon?: IconName | undefined
  value: JSX.Element
  note?: JSX.Element
  kind?: 'here' | 'sent' | undefined
}

export function TripleCell(props: TripleCellProps) {
  return (
    <div class={props.kind}>
      <span class="line">
        <Show when={props.icon}>{(name) => <Icon name={name()} />}</Show>
        <span class="grow">{props.title}</span>
      </span>
      <b>{props.value}</b>
      <span class="small">{props.note}</span>
    </div>
  )
}
