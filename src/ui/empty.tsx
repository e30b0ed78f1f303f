import type { JSX } from 'solid-js'
import { Icon, type IconName } from './icon.tsx'

interface EmptyProps {
  icon: IconName
  title: string
  /** Why, and what to do. */
  children?: JSX.Element
  action?: JSX.Element
}

export function Empty(props: EmptyProps) {
  return (
    <div class="empty">
      <Icon name={props.icon} />
      <h2>{props.title}</h2>
      <div class="stack tight">{props.children}</div>
      {props.action}
    </div>
  )
}
