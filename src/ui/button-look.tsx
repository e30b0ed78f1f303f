import { type JSX, Show } from 'solid-js'
import { type DoorStateName, StateIcon } from './state-icon.tsx'
import { Icon, type IconName } from './icon.tsx'

/** What a button and a link that looks like one have in common. */
export interface ButtonLook {
  kind?: 'main' | 'plain' | 'risk' | undefined
  icon?: IconName | undefined
  state?: DoorStateName | undefined
  /** An icon after the words. */
  after?: IconName | undefined
  /** Shows the icon alone; this is its name for screen readers. */
  only?: string | undefined
  full?: boolean | undefined
  tall?: boolean | undefined
  grow?: boolean | undefined
  children?: JSX.Element
}

export const buttonClass = (look: ButtonLook) =>
  ['btn', look.kind, look.only && 'only', look.full && 'full', look.tall && 'tall', look.grow && 'grow']
    .filter(Boolean)
    .join(' ')

export function ButtonContent(props: { look: ButtonLook }) {
  return (
    <>
      <Show when={props.look.icon}>{(name) => <Icon name={name()} />}</Show>
      <Show when={props.look.state}>{(state) => <StateIcon state={state()} />}</Show>
      {props.look.children}
      <Show when={props.look.after}>{(name) => <Icon name={name()} />}</Show>
    </>
  )
}
