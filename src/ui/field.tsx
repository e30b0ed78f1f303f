import { type JSX, Show, createUniqueId } from 'solid-js'
import { Icon } from './icon.tsx'

export interface FieldFrame {
  label: string
  hideLabel?: boolean | undefined
  error?: string | undefined
  hint?: string | undefined
}

interface FrameProps extends FieldFrame {
  children: (aria: { id: string; describedBy: () => string | undefined }) => JSX.Element
}

/** Label above, hint and error below, tied to the control for screen readers. */
export function Framed(props: FrameProps) {
  const id = createUniqueId()
  const describedBy = () =>
    [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(' ') || undefined
  return (
    <div class="field">
      <label for={id} classList={{ hidden: props.hideLabel }}>
        {props.label}
      </label>
      {props.children({ id, describedBy })}
      <Show when={props.hint}>
        <p class="soft small" id={`${id}-hint`}>
          {props.hint}
        </p>
      </Show>
      <div aria-live="polite">
        <Show when={props.error}>
          <p class="error" id={`${id}-error`}>
            <Icon name="warn" />
            {props.error}
          </p>
        </Show>
      </div>
    </div>
  )
}

interface FieldProps extends FieldFrame {
  value: string
  onInput: (text: string) => void
  type?: 'text' | 'tel' | 'password' | 'search' | 'date' | 'time' | 'datetime-local' | 'number' | undefined
  name?: string | undefined
  autocomplete?: JSX.HTMLAutocomplete | undefined
  inputmode?: 'text' | 'tel' | 'numeric' | 'decimal' | 'search' | 'none' | undefined
  placeholder?: string | undefined
  required?: boolean | undefined
  readonly?: boolean | undefined
  disabled?: boolean | undefined
  maxLength?: number | undefined
  least?: string | undefined
  most?: string | undefined
}

export function Field(props: FieldProps) {
  return (
    <Framed label={props.label} hideLabel={props.hideLabel} error={props.error} hint={props.hint}>
      {({ id, describedBy }) => (
        <input
          id={id}
          type={props.type ?? 'text'}
          name={props.name}
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
          autocomplete={props.autocomplete ?? 'off'}
          inputmode={props.inputmode}
          placeholder={props.placeholder}
          required={props.required}
          readonly={props.readonly}
          disabled={props.disabled}
          maxLength={props.maxLength}
          min={props.least}
          max={props.most}
          aria-invalid={props.error ? 'true' : undefined}
          aria-describedby={describedBy()}
        />
      )}
    </Framed>
  )
}
