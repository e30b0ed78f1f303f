import { useI18n } from '../../i18n/i18n.tsx'
import { Pick } from '../../ui/pick.tsx'
import type { Outcome } from './visits-data.ts'

const outcomes: Outcome[] = ['helped', 'no_one_home', 'come_back', 'not_needed', 'declined', 'vacant', 'publicity']

export function OutcomePick(props: { legend: string; value: Outcome | undefined; onPick: (outcome: Outcome) => void }) {
  const { t } = useI18n()
  return (
    <Pick
      look="big"
      legend={props.legend}
      value={props.value}
      onPick={props.onPick}
      options={outcomes.map((outcome) => ({
        value: outcome,
        state: outcome,
        words: t(`outcomes.${outcome}`),
        wide: outcome === 'helped',
      }))}
    />
  )
}
