import { type JSX, Show } from 'solid-js'
import { type DoorStateName, StateIcon } from './state-icon.tsx'
import { Icon, type IconName } from './icon.tsx'

interface TagProps {
  kind?: 'good' | 'wait' | 'bad' | undefined
  icon?: IconName | undefined
  state?: DoorStateName | undefined
  children: JSX.Element
}

/** A fact one cannot press. */
export function Tag(props: TagProps) {
  return (
    <span class={props.kind ? `tag ${props.kind}` : 'tag'} data-st={props.state}>
      <Show when={props.icon}>{(name) => <Icon name={name()} />}</Show>
      <Show when={props.state}>{(state) => <StateIcon state={state()} />}</Show>
      {props.children}
    </span>
  )
}
