import { For, Show } from 'solid-js'
import { useClasses } from '../../i18n/classes.ts'
import { Row, RowText } from '../../ui/row.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { AgendaClass, LetteredVenue } from './class-agenda.ts'
import { createClassWords } from './class-words.ts'
import type { KnownClass } from './classes-data.ts'

/** In the agenda: hour, what, where, how full; off, moved or mine. */
export function ClassRow(props: { item: AgendaClass }) {
  const words = createClassWords()
  const held = () => props.item.known.held
  const title = () => `${words.hours(held())} · ${held().title}`
  return (
    <Row href={`/classes/${held().id}`}>
      <RowText
        title={held().cancelled_at === null ? title() : <s>{title()}</s>}
        note={<Places venues={props.item.venues} />}
      />
      <Standing known={props.item.known} />
    </Row>
  )
}

function Places(props: { venues: LetteredVenue[] }) {
  const { t } = useClasses()
  const seats = ({ taken, capacity, waiting }: KnownClass['venues'][number]) =>
    [t('words.seats', taken, capacity), waiting > 0 && t('words.waiting', waiting)].filter(Boolean).join(', ')
  return (
    <For each={props.venues}>
      {({ venue, letter }, at) => (
        <>
          <Show when={at() > 0}>
            <br />
          </Show>
          <Show when={letter}>{(sign) => <span class="letter a">{sign()}</span>}</Show>
          {` ${venue.name} · ${seats(venue)}`}
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
              {props.known.isHost ? t('agenda.hosting') : t('agenda.helping')}
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
