import { For } from 'solid-js'
import { type FieldFrame, Framed } from './field.tsx'

interface SelectFieldProps<T extends string> extends FieldFrame {
  value: T
  onChange: (value: T) => void
  options: { value: T; words: string; disabled?: boolean | undefined }[]
  short?: boolean | undefined
}

export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const choose = (value: string) => {
    const option = props.options.find((candidate) => candidate.value === value)
    if (option) props.onChange(option.value)
  }
  return (
    <Framed label={props.label} hideLabel={props.hideLabel} error={props.error} hint={props.hint}>
      {({ id, describedBy }) => (
        <select
          id={id}
          class={props.short ? 'input short' : 'input'}
          onChange={(event) => choose(event.currentTarget.value)}
          aria-invalid={props.error ? 'true' : undefined}
          aria-describedby={describedBy()}
        >
          <For each={props.options}>
            {(option) => (
              <option value={option.value} disabled={option.disabled} selected={option.value === props.value}>
                {option.words}
              </option>
            )}
          </For>
        </select>
      )}
    </Framed>
  )
}
