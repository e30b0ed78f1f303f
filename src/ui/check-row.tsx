import type { JSX } from 'solid-js'

interface CheckRowProps {
  checked: boolean
  onChange: (checked: boolean) => void
  children: JSX.Element
}

/** A row of a list that one ticks: all of it can be pressed. */
export function CheckRow(props: CheckRowProps) {
  return (
    <label class="row">
      <input
        type="checkbox"
        checked={props.checked}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      {props.children}
    </label>
  )
}
