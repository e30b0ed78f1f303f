import type { JSX } from 'solid-js'

interface CheckProps {
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean | undefined
  children: JSX.Element
}

export function Check(props: CheckProps) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={props.checked}
        disabled={props.disabled}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span class="grow">{props.children}</span>
    </label>
  )
}
