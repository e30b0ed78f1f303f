import { ButtonContent, type ButtonLook, buttonClass } from './button-look.tsx'

interface ButtonProps extends ButtonLook {
  submit?: boolean | undefined
  disabled?: boolean | undefined
  /** At work: a second press does nothing. */
  busy?: boolean | undefined
  expanded?: boolean | undefined
  onPress?: (() => void) | undefined
}

export function Button(props: ButtonProps) {
  return (
    <button
      class={buttonClass(props)}
      type={props.submit ? 'submit' : 'button'}
      disabled={props.disabled || props.busy}
      aria-busy={props.busy}
      aria-expanded={props.expanded}
      aria-label={props.only}
      onClick={() => props.onPress?.()}
    >
      <ButtonContent look={props} />
    </button>
  )
}
