import { For, type JSX, Show, createUniqueId } from 'solid-js'
import { type DoorStateName, StateIcon } from './state-icon.tsx'
import { Icon, type IconName } from './icon.tsx'

export interface PickOption<T extends string> {
  value: T
  words: JSX.Element
  note?: JSX.Element
  state?: DoorStateName | undefined
  icon?: IconName | undefined
  /** Over the whole width: the usual answer. */
  wide?: boolean | undefined
  disabled?: boolean | undefined
}

interface PickProps<T extends string> {
  legend: JSX.Element
  hideLegend?: boolean | undefined
  look?: 'big' | 'joined' | undefined
  /** Undefined until the person has chosen: nothing is pre-ticked. */
  value: T | undefined
  onPick: (value: T) => void
  options: PickOption<T>[]
}

/** One of a few, as real radios. */
export function Pick<T extends string>(props: PickProps<T>) {
  const name = createUniqueId()
  return (
    <fieldset class={props.look ? `pick ${props.look}` : 'pick'}>
      <legend classList={{ hidden: props.hideLegend }}>{props.legend}</legend>
      <For each={props.options}>
        {(option) => (
          <label data-st={option.state} class={option.wide ? 'wide' : undefined}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={props.value === option.value}
              disabled={option.disabled}
              onChange={() => props.onPick(option.value)}
            />
            <Show when={option.state}>{(state) => <StateIcon state={state()} />}</Show>
            <Show when={option.icon}>{(icon) => <Icon name={icon()} />}</Show>
            <span>
              {option.words}
              <Show when={option.note}>
                <br />
                <span class="small">{option.note}</span>
              </Show>
            </span>
          </label>
        )}
      </For>
    </fieldset>
  )
}
