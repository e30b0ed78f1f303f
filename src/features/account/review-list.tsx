import { useNavigate } from '@solidjs/router'
import { For, Show, createSignal } from 'solid-js'
import { useI18n } from '../../i18n/i18n.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Plate } from '../../ui/plate.tsx'
import { RowText } from '../../ui/row.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { OutboxLine, createOutbox } from './outbox-data.ts'
import { createLineWords } from './outbox-words.ts'

interface ReviewListProps {
  lines: OutboxLine[]
  outbox: ReturnType<typeof createOutbox>
  onSaveFile: () => void
}

/** Refused entries: each kept until its author edits, saves or drops it, seeing what hangs on it. */
export function ReviewList(props: ReviewListProps) {
  const { t } = useI18n()
  const [asked, setAsked] = createSignal<{ line: OutboxLine; hanging: number } | null>(null)
  const words = createLineWords()

  async function ask(line: OutboxLine) {
    setAsked({ line, hanging: (await props.outbox.hangingOn(line.id)).length })
  }
  async function drop() {
    const line = asked()?.line
    setAsked(null)
    if (line) await props.outbox.discard(line.id)
  }

  return (
    <Show when={props.lines.length > 0}>
      <Card
        flush
        title={t('outbox.review')}
        aside={
          <Tag kind="bad" icon="warn">
            {t('units.visits', props.lines.length)}
          </Tag>
        }
      >
        <For each={props.lines}>
          {(line) => <Refused line={line} onSaveFile={props.onSaveFile} onDrop={() => void ask(line)} />}
        </For>
      </Card>
      <Sheet
        open={asked() !== null}
        onClose={() => setAsked(null)}
        title={t('outbox.discardAsk', words.what(asked()?.line ?? props.lines[0]!))}
      >
        <p>{t('outbox.discardWords')}</p>
        <Show when={(asked()?.hanging ?? 0) > 0}>
          <p>{t('outbox.discardAlso', asked()?.hanging ?? 0)}</p>
        </Show>
        <div class="pair">
          <Button onPress={() => setAsked(null)}>{t('common.keep')}</Button>
          <Button kind="risk" icon="trash" onPress={() => void drop()}>
            {t('common.discardForGood')}
          </Button>
        </div>
      </Sheet>
    </Show>
  )
}

function Refused(props: { line: OutboxLine; onSaveFile: () => void; onDrop: () => void }) {
  const { t } = useI18n()
  const navigate = useNavigate()
  const words = createLineWords()
  return (
    <>
      <div class="row">
        <Show when={props.line.place}>{(place) => <Plate>{place().number}</Plate>}</Show>
        <RowText title={words.what(props.line)} note={words.why(props.line)} soft={false} />
      </div>
      <div class="row">
        <Show when={props.line.name === 'log_visit' && props.line.household_id}>
          {(household) => (
            <Button
              icon="edit"
              grow
              onPress={() => navigate(`/households/${household()}/visit?refused=${props.line.id}`)}
            >
              {t('common.edit')}
            </Button>
          )}
        </Show>
        <Button icon="file" grow onPress={props.onSaveFile}>
          {t('outbox.saveFile')}
        </Button>
        <Button kind="risk" icon="trash" only={t('outbox.discard', words.what(props.line))} onPress={props.onDrop} />
      </div>
    </>
  )
}
