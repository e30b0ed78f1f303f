import type { ClassCancelReason } from '../../backend/rows.ts'
import { useClasses } from '../../i18n/classes.ts'
import { capitalise } from '../../i18n/format.ts'
import { CancelByReason } from '../../ui/cancel-by-reason.tsx'
import type { ClassActs } from './board-data.ts'
import { createClassWords } from './class-words.ts'
import type { HelpClass } from './classes-data.ts'

const reasons: ClassCancelReason[] = ['rain', 'venue_closed', 'no_teacher', 'few_people', 'other_day']

interface CancelSheetProps {
  held: HelpClass
  acts: ClassActs
}

export function CancelSheet(props: CancelSheetProps) {
  const { t } = useClasses()
  const words = createClassWords()
  async function cancel(reason: ClassCancelReason, wholeSeries: boolean) {
    const answer = await props.acts.cancel({ classId: props.held.id, reason, wholeSeries })
    if (answer === null) return undefined
    return answer.outcome === 'refused' ? words.refused(answer) : null
  }
  return (
    <CancelByReason
      words={{
        title: t('page.cancel'),
        why: t('page.cancelWhy'),
        missing: t('page.cancelWhyMissing'),
        save: t('page.cancelSave'),
        done: t('page.cancelDone'),
        needsSignal: t('words.needsSignal'),
        series: props.held.series_id === null ? undefined : t('page.series'),
      }}
      reasons={reasons.map((value) => ({ value, words: capitalise(t(`words.reasons.${value}`)) }))}
      failure={props.acts.failure()}
      isBusy={props.acts.isBusy()}
      onCancel={cancel}
    />
  )
}
