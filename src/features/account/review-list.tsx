import { For, Show, createSignal } from 'solid-js'
import { useOutbox } from '../../i18n/outbox.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Plate } from '../../ui/plate.tsx'
import { RowText } from '../../ui/row.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { Tag } from '../../ui/tag.tsx'
import { showToast } from '../../ui/toast.tsx'
import type { Outbox, OutboxGroup, OutboxLine } from './outbox-data.ts'
import { isEditable } from './is-editable.ts'
import { More } from './outbox-list.tsx'
import { createLineWords } from './outbox-words.ts'

interface ReviewListProps {
  group: OutboxGroup
  outbox: Outbox
  onMore: () => void
}

interface Asked {
  line: OutboxLine
  hanging: OutboxLine[]
}

/** Refused entries: each kept until its author edits, saves or drops it, seeing what hangs on it. */
export function ReviewList(props: ReviewListProps) {
  const { t, common } = useOutbox()
  const [asked, setAsked] = createSignal<Asked | null>(null)
  const words = createLineWords()

  const called = (line: OutboxLine) => props.outbox.namesRefused()[line.id]
  const whatAndWhere = (line: OutboxLine) => words.whatAndWhere(line, called(line))

  const ask = async (line: OutboxLine) => setAsked({ line, hanging: await props.outbox.hangingOn(line.id) })

  async function drop() {
    const line = asked()?.line
    setAsked(null)
    if (line) await props.outbox.discard(line.id)
  }
  async function saveFile(line: OutboxLine) {
    const hanging = await props.outbox.hangingOn(line.id)
    await props.outbox.saveFile([line, ...hanging].map(({ id }) => id))
    showToast({ text: t('fileSaved') })
  }

  return (
    <Show when={props.group.count > 0}>
      <Card
        flush
        title={t('review')}
        aside={
          <Tag kind="bad" icon="warn">
            {common('units.visits', props.group.count)}
          </Tag>
        }
      >
        <For each={props.group.lines}>
          {(line) => (
            <Refused
              line={line}
              called={called(line)}
              onSaveFile={() => void saveFile(line)}
              onDrop={() => void ask(line)}
            />
          )}
        </For>
        <Show when={props.group.count > props.group.lines.length}>
          <More onMore={props.onMore} />
        </Show>
      </Card>
      <Sheet
        open={asked() !== null}
        onClose={() => setAsked(null)}
        title={t('discardAsk', whatAndWhere(asked()?.line ?? props.group.lines[0]!))}
      >
        <p>{t('discardWords')}</p>
        <Show when={(asked()?.hanging.length ?? 0) > 0}>
          <p>{t('discardLeaves', asked()?.hanging.length ?? 0)}</p>
          <ul>
            <For each={asked()?.hanging}>{(line) => <li>{whatAndWhere(line)}</li>}</For>
          </ul>
        </Show>
        <div class="pair">
          <Button onPress={() => setAsked(null)}>{common('common.keep')}</Button>
          <Button kind="risk" icon="trash" onPress={() => void drop()}>
            {common('common.discardForGood')}
          </Button>
        </div>
      </Sheet>
    </Show>
  )
}

interface RefusedProps {
  line: OutboxLine
  /** Whom it names, where that can be read now. */
  called: string | undefined
  onSaveFile: () => void
  onDrop: () => void
}

function Refused(props: RefusedProps) {
  const { t, common } = useOutbox()
  const words = createLineWords()
  return (
    <>
      <div class="row">
        <Show when={props.line.place}>{(place) => <Plate>{place().number}</Plate>}</Show>
        <RowText title={words.whatAndWho(props.line, props.called)} note={words.why(props.line)} soft={false} />
      </div>
      <div class="row">
        <Show when={isEditable(props.line)}>
          <LinkButton icon="edit" grow href={`/outbox/${props.line.id}`}>
            {common('common.edit')}
          </LinkButton>
        </Show>
        <Button icon="file" grow onPress={props.onSaveFile}>
          {t('saveFile')}
        </Button>
        <Button
          kind="risk"
          icon="trash"
          only={t('discard', words.whatAndWhere(props.line, props.called))}
          onPress={props.onDrop}
        />
      </div>
    </>
  )
}
