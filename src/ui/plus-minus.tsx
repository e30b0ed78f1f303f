import { Icon } from './icon.tsx'

interface PlusMinusProps {
  label: string
  /** What the two buttons say. */
  less: string
  more: string
  value: number
  onChange: (value: number) => void
  least: number
  most: number
}

/** A number between two big buttons. */
export function PlusMinus(props: PlusMinusProps) {
  const move = (step: number) => props.onChange(Math.min(props.most, Math.max(props.least, props.value + step)))
  return (
    <span class="counter" role="group" aria-label={props.label}>
      <button
        class="btn"
        type="button"
        aria-label={props.less}
        aria-disabled={props.value <= props.least}
        onClick={() => move(-1)}
      >
        <Icon name="minus" />
      </button>
      <output>{props.value}</output>
      <button
        class="btn"
        type="button"
        aria-label={props.more}
        aria-disabled={props.value >= props.most}
        onClick={() => move(1)}
      >
        <Icon name="plus" />
      </button>
    </span>
  )
}
