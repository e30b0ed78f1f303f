import { For, Show } from 'solid-js'
import { useClasses } from '../../i18n/classes.ts'
import { Row, RowText } from '../../ui/row.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { AgendaClass } from './class-agenda.ts'
import { createClassWords } from './class-words.ts'
import type { KnownClass } from './classes-data.ts'

/** In the agenda: hour, what, where, how full; off, moved or mine. */
export function ClassRow(props: { item: AgendaClass }) {
  const words = createClassWords()
  const held = () => props.item.known.held
  const title = () => `${words.hours(held())} · ${held().title}`
  return (
    <Row href={`/classes/${held().id}`}>
      <For each={props.item.venues}>
        {({ letter }) => <Show when={letter}>{(sign) => <span class="letter a">{sign()}</span>}</Show>}
      </For>
      <RowText
        title={held().cancelled_at === null ? title() : <s>{title()}</s>}
        note={<Places known={props.item.known} />}
      />
      <Standing known={props.item.known} />
    </Row>
  )
}

function Places(props: { known: KnownClass }) {
  const { t } = useClasses()
  const seats = ({ taken, capacity, waiting }: KnownClass['venues'][number]) =>
    [t('words.seats', taken, capacity), waiting > 0 && t('words.waiting', waiting)].filter(Boolean).join(', ')
  return (
    <For each={props.known.venues}>
      {(venue, at) => (
        <>
          <Show when={at() > 0}>
            <br />
          </Show>
          {`${venue.name} · ${seats(venue)}`}
        </>
      )}
    </For>
  )
}

export function Standing(props: { known: KnownClass }) {
  const { t } = useClasses()
  const held = () => props.known.held
  return (
    <Show
      when={held().cancel_reason}
      fallback={
        <>
          <Show when={held().moved_at}>
            <Tag kind="wait" icon="clock">
              {t('agenda.moved')}
            </Tag>
          </Show>
          <Show when={props.known.isMine}>
            <Tag kind="good" icon="hand">
              {t('agenda.helping')}
            </Tag>
          </Show>
        </>
      }
    >
      {(reason) => (
        <Tag kind="bad" icon="x">
          {t('agenda.cancelled', t(`words.reasons.${reason()}`))}
        </Tag>
      )}
    </Show>
  )
}
