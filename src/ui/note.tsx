import type { JSX } from 'solid-js'
import { Icon, type IconName } from './icon.tsx'

type NoteKind = 'info' | 'good' | 'wait' | 'bad'

const icons: Record<NoteKind, IconName> = { info: 'info', good: 'check', wait: 'phone', bad: 'warn' }

interface NoteProps {
  kind?: NoteKind | undefined
  icon?: IconName | undefined
  /** Read out when it appears. */
  live?: boolean | undefined
  children: JSX.Element
}

export function Note(props: NoteProps) {
  const kind = () => props.kind ?? 'info'
  return (
    <div class={kind() === 'info' ? 'note' : `note ${kind()}`} role={props.live ? 'status' : undefined}>
      <Icon name={props.icon ?? icons[kind()]} />
      <div class="grow">{props.children}</div>
    </div>
  )
}
