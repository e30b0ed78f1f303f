import { For, Show, createSignal } from 'solid-js'
import { useI18n } from '../../i18n/i18n.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { DoorState } from '../../ui/door-state.tsx'
import type { IconName } from '../../ui/icon.tsx'
import { Plate } from '../../ui/plate.tsx'
import { Row, RowText, Rows } from '../../ui/row.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { OutboxLine } from './outbox-data.ts'
import { createLineWords } from './outbox-words.ts'

interface OutboxListProps {
  title: string
  icon: IconName
  kind?: 'wait' | 'good'
  lines: OutboxLine[]
  note?: string
}

const aScreenful = 20

export function OutboxList(props: OutboxListProps) {
  const { t } = useI18n()
  const [shown, setShown] = createSignal(aScreenful)
  return (
    <Show when={props.lines.length > 0}>
      <Card
        flush
        title={props.title}
        aside={
          <Tag kind={props.kind} icon={props.icon}>
            {t('units.visits', props.lines.length)}
          </Tag>
        }
      >
        <Rows>
          <For each={props.lines.slice(0, shown())}>{(line) => <Line line={line} note={props.note} />}</For>
        </Rows>
        <Show when={props.lines.length > shown()}>
          <div class="row">
            <Button full onPress={() => setShown(shown() + aScreenful)}>
              {t('common.more')}
            </Button>
          </div>
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
