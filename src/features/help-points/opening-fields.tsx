import { Index, Show } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { Chip, Chips } from '../../ui/chip.tsx'
import { Field } from '../../ui/field.tsx'
import { type OpenSpan, emptySpan, officeHours, weekdays } from './opening-hours.ts'

interface OpeningFieldsProps {
  /** Null until chosen; none for always open. */
  spans: OpenSpan[] | null
  onChange: (spans: OpenSpan[]) => void
  error: string | undefined
}

/** The two usual ways by one tap; others by their days and hours. */
export function OpeningFields(props: OpeningFieldsProps) {
  const { t } = useTeamwork()
  const spans = () => props.spans ?? []
  const change = (at: number, to: Partial<OpenSpan>) =>
    props.onChange(spans().map((span, place) => (place === at ? { ...span, ...to } : span)))
  return (
    <div class="stack wide">
      <div class="line">
        <Button icon="office" onPress={() => props.onChange(officeHours)}>
          {t('helpPoints.office')}
        </Button>
        <Button icon="sun" onPress={() => props.onChange([])}>
          {t('helpPoints.wholeDay')}
        </Button>
      </div>
      <Show when={props.spans?.length === 0}>
        <p class="soft">{t('helpPoints.alwaysOpen')}</p>
      </Show>
      <Index each={spans()}>
        {(span, at) => (
          <SpanFields
            span={span()}
            number={at + 1}
            onChange={(to) => change(at, to)}
            onRemove={() => props.onChange(spans().filter((_, place) => place !== at))}
          />
        )}
      </Index>
      <Alert words={props.error} />
      <Button icon="plus" full onPress={() => props.onChange([...spans(), emptySpan])}>
        {t('helpPoints.addSpan')}
      </Button>
    </div>
  )
}

interface SpanFieldsProps {
  span: OpenSpan
  /** Its place in the list, from 1. */
  number: number
  onChange: (change: Partial<OpenSpan>) => void
  onRemove: () => void
}

function SpanFields(props: SpanFieldsProps) {
  const { t } = useTeamwork()
  const toggled = (day: number) =>
    props.span.days.includes(day) ? props.span.days.filter((one) => one !== day) : [...props.span.days, day]
  return (
    <div class="stack">
      <Chips label={t('helpPoints.daysOf', props.number)}>
        {weekdays.map((day) => (
          <Chip pressed={props.span.days.includes(day)} onPress={() => props.onChange({ days: toggled(day) })}>
            {t(`helpPoints.weekdays.${day}`)}
          </Chip>
        ))}
      </Chips>
      <div class="pair">
        <Field
          type="time"
          label={t('helpPoints.from')}
          value={props.span.from}
          onInput={(from) => props.onChange({ from })}
        />
        <Field type="time" label={t('helpPoints.to')} value={props.span.to} onInput={(to) => props.onChange({ to })} />
      </div>
      <Button icon="x" onPress={props.onRemove}>
        {t('helpPoints.removeSpan', props.number)}
      </Button>
    </div>
  )
}
