import type { CancelReason, Outing } from '../../backend/rows.ts'
import { capitalise } from '../../i18n/format.ts'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { CancelByReason } from '../../ui/cancel-by-reason.tsx'
import type { OutingActs } from './outing-acts-data.ts'
import { cancelReasons } from './outing.ts'
import { createRefusedWords } from './refused-words.ts'

interface CancelSheetProps {
  outing: Outing
  acts: OutingActs
}

export function CancelSheet(props: CancelSheetProps) {
  const { t } = useTeamwork()
  const refusedWords = createRefusedWords()
  async function cancel(reason: CancelReason, wholeSeries: boolean) {
    const answer = await props.acts.cancel({ outingId: props.outing.id, reason, wholeSeries })
    if (answer === null) return undefined
    return answer.outcome === 'refused' ? refusedWords(answer.reason) : null
  }
  return (
    <CancelByReason
      words={{
        title: t('outings.cancel.title'),
        why: t('outings.cancel.why'),
        missing: t('outings.cancel.whyMissing'),
        save: t('outings.cancel.save'),
        done: t('outings.cancel.done'),
        needsSignal: t('outings.needsSignal'),
        series: props.outing.series_id === null ? undefined : t('outings.series'),
      }}
      reasons={cancelReasons.map((value) => ({ value, words: capitalise(t(`outings.reasons.${value}`)) }))}
      failure={props.acts.failure()}
      isBusy={props.acts.isBusy()}
      onCancel={cancel}
    />
  )
}
