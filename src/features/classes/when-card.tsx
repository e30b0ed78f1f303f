import { For, Show } from 'solid-js'
import { dayLater, daysAhead, momentsOf, mostWeeks, usualHours } from '../../domain/event-hours.ts'
import { useClasses } from '../../i18n/classes.ts'
import { Card } from '../../ui/card.tsx'
import { Check } from '../../ui/check.tsx'
import { Chip, Chips } from '../../ui/chip.tsx'
import { DayAndHours } from '../../ui/day-and-hours.tsx'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { ClassDraftStore, MissingOfClass } from './new-class.ts'

const offered = daysAhead(new Date(), 7)
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

/** Day and hours; every week on chosen days until another. */
export function WhenCard(props: { held: ClassDraftStore; missing: MissingOfClass | null }) {
  const { t } = useClasses()
  const draft = () => props.held.draft
  return (
    <Card title={t('scheduling.when')}>
      <DayAndHours
        hours={draft().hours}
        onChange={(hours) => props.held.set({ hours })}
        days={offered}
        usual={usualHours}
        isWrong={momentsOf(draft().hours) === null}
        isDayMissing={props.missing === 'day' && draft().hours.day === ''}
      />
      <Check
        checked={draft().until !== null}
        disabled={draft().hours.day === '' && draft().until === null}
        onChange={(wanted) => props.held.repeat(wanted)}
      >
        {t('scheduling.repeat')}
      </Check>
      <Show when={draft().until !== null}>
        <Repeat {...props} />
      </Show>
    </Card>
  )
}

function Repeat(props: { held: ClassDraftStore; missing: MissingOfClass | null }) {
  const { t } = useClasses()
  const draft = () => props.held.draft
  return (
    <>
      <Chips label={t('scheduling.weekdays')}>
        <For each={weekdays}>
          {(weekday) => (
            <Chip pressed={draft().weekdays.includes(weekday)} onPress={() => props.held.toggleWeekday(weekday)}>
              {t(`scheduling.weekdayNames.${weekday}`)}
            </Chip>
          )}
        </For>
      </Chips>
      <Show when={props.missing === 'weekdays'}>
        <p class="line" role="alert">
          <Icon name="info" />
          <span class="grow">{t('scheduling.missing.weekdays')}</span>
        </p>
      </Show>
      <Field
        type="date"
        label={t('scheduling.until')}
        value={draft().until ?? ''}
        least={draft().hours.day}
        most={dayLater(draft().hours.day, mostWeeks * 7)}
        onInput={(until) => props.held.set({ until })}
        error={props.missing === 'until' ? t('scheduling.missing.until') : undefined}
      />
      <p role="status">
        <Tag icon="again">{t('scheduling.times', props.held.times())}</Tag>
      </p>
    </>
  )
}
