import { useI18n } from '../i18n/i18n.tsx'
import { Icon } from './icon.tsx'

interface CounterProps {
  label: string
  value: number
  onChange: (value: number) => void
  least?: number | undefined
  most?: number | undefined
}

export function Counter(props: CounterProps) {
  const { t } = useI18n()
  const least = () => props.least ?? 0
  const most = () => props.most ?? 99
  const move = (step: number) => props.onChange(Math.min(most(), Math.max(least(), props.value + step)))
  return (
    <span class="counter" role="group" aria-label={props.label}>
      <button
        class="btn"
        type="button"
        aria-label={t('checkIn.less')}
        aria-disabled={props.value <= least()}
        onClick={() => move(-1)}
      >
        <Icon name="minus" />
      </button>
      <output>{props.value}</output>
      <button
        class="btn"
        type="button"
        aria-label={t('checkIn.more')}
        aria-disabled={props.value >= most()}
        onClick={() => move(1)}
      >
        <Icon name="plus" />
      </button>
    </span>
  )
}
