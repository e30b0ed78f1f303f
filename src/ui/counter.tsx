import { useI18n } from '../i18n/i18n.tsx'
import { PlusMinus } from './plus-minus.tsx'

interface CounterProps {
  label: string
  value: number
  onChange: (value: number) => void
  least?: number | undefined
  most?: number | undefined
}

/** Between 0 and 99 where nothing else is said. */
export function Counter(props: CounterProps) {
  const { t } = useI18n()
  return (
    <PlusMinus
      label={props.label}
      less={t('checkIn.less')}
      more={t('checkIn.more')}
      value={props.value}
      onChange={props.onChange}
      least={props.least ?? 0}
      most={props.most ?? 99}
    />
  )
}
