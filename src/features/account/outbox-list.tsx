import { For, Show } from 'solid-js'
import { useI18n } from '../../i18n/i18n.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { DoorState } from '../../ui/door-state.tsx'
import type { IconName } from '../../ui/icon.tsx'
import { Plate } from '../../ui/plate.tsx'
import { Row, RowText, Rows } from '../../ui/row.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { OutboxGroup, OutboxLine } from './outbox-data.ts'
import { createLineWords } from './outbox-words.ts'

interface OutboxListProps {
  title: string
  icon: IconName
  kind?: 'wait' | 'good'
  group: OutboxGroup
  note?: string
  onMore: () => void
}

export function OutboxList(props: OutboxListProps) {
  const { t } = useI18n()
  return (
    <Show when={props.group.count > 0}>
      <Card
        flush
        title={props.title}
        aside={
          <Tag kind={props.kind} icon={props.icon}>
            {t('units.visits', props.group.count)}
          </Tag>
        }
      >
        <Rows>
          <For each={props.group.lines}>{(line) => <Line line={line} note={props.note} />}</For>
        </Rows>
        <Show when={props.group.count > props.group.lines.length}>
          <More onMore={props.onMore} />
        </Show>
      </Card>
    </Show>
  )
}

function Line(props: { line: OutboxLine; note?: string | undefined }) {
  const words = createLineWords()
  return (
    <Row href={props.line.household_id === null ? undefined : `/households/${props.line.household_id}`}>
      <Show when={props.line.place}>{(place) => <Plate>{place().number}</Plate>}</Show>
      <RowText title={words.what(props.line)} note={words.when(props.line, props.note)} />
      <Show when={props.line.outcome}>{(outcome) => <DoorState state={outcome()} iconOnly />}</Show>
    </Row>
  )
}

export function More(props: { onMore: () => void }) {
  const { t } = useI18n()
  return (
    <div class="row">
      <Button full onPress={props.onMore}>
        {t('common.more')}
      </Button>
    </div>
  )
}
