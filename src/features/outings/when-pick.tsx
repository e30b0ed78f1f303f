import { Show } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Card } from '../../ui/card.tsx'
import { Check } from '../../ui/check.tsx'
import { DayAndHours } from '../../ui/day-and-hours.tsx'
import { Field } from '../../ui/field.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { Missing, OutingDraft } from './new-outing.ts'
import { dayLater, daysAhead, mostWeeks, usualHours } from '../../domain/event-hours.ts'

const offered = daysAhead(new Date(), 7)

/** Day and hours by one tap each; any other by hand. */
export function WhenPick(props: { outing: OutingDraft; missing: Missing | null }) {
  const { t } = useTeamwork()
  const hours = () => props.outing.draft.hours
  return (
    <Card title={t('outings.fresh.day')}>
      <DayAndHours
        hours={hours()}
        onChange={(changed) => props.outing.set('hours', changed)}
        days={offered}
        usual={usualHours}
        isWrong={props.outing.moments() === null}
        isDayMissing={props.missing === 'day' && hours().day === ''}
      />
      <Weekly {...props} />
    </Card>
  )
}

function Weekly(props: { outing: OutingDraft; missing: Missing | null }) {
  const { t } = useTeamwork()
  // What was missing when one tried, as long as it still is.
  const isEndMissing = () => props.missing === 'until' && props.outing.missing() === 'until'
  const isSingle = () => props.outing.draft.until === null
  return (
    <>
      <Check
        checked={!isSingle()}
        disabled={isSingle() && props.outing.draft.hours.day === ''}
        onChange={(wanted) => props.outing.repeatWeekly(wanted)}
      >
        {t('outings.fresh.weekly')}
      </Check>
      <Show when={!isSingle()}>
        <Field
          type="date"
          label={t('outings.fresh.until')}
          value={props.outing.draft.until ?? ''}
          least={props.outing.draft.hours.day}
          most={dayLater(props.outing.draft.hours.day, (mostWeeks - 1) * 7)}
          onInput={(typed) => props.outing.set('until', typed)}
          error={isEndMissing() ? t('outings.fresh.untilMissing') : undefined}
        />
        <p role="status">
          <Tag icon="again">{t('outings.fresh.times', props.outing.weeks())}</Tag>
        </p>
      </Show>
    </>
  )
}
