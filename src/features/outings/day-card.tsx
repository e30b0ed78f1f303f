import { For, Match, Show, Switch } from 'solid-js'
import type { AgendaDay } from '../../domain/agenda.ts'
import { dayTitle } from '../../i18n/day-title.ts'
import { capitalise } from '../../i18n/format.ts'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Card } from '../../ui/card.tsx'
import { Row, RowText, Rows } from '../../ui/row.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { AgendaEntry } from './agenda.ts'
import { AnswerTag } from './answer-tag.tsx'
import { ClassText } from './class-text.tsx'
import { createOutingWords } from './outing-words.ts'

const pages = { outing: 'outings', booking: 'bookings', class: 'classes' }

/** A day of the agenda: each item leads to its own page. */
export function DayCard(props: { day: AgendaDay<AgendaEntry> }) {
  const words = useTeamwork()
  return (
    <Card flush title={dayTitle(props.day.day, words)}>
      <Rows>
        <For each={props.day.items}>{(item) => <ItemRow item={item} />}</For>
      </Rows>
    </Card>
  )
}

function ItemRow(props: { item: AgendaEntry }) {
  return (
    <Row href={`/${pages[props.item.kind]}/${props.item.id}`}>
      <Show when={props.item.letter}>{(letter) => <span class="letter a">{letter()}</span>}</Show>
      <Switch>
        <Match when={props.item.kind === 'outing' && props.item}>
          {(outing) => <OutingText known={outing().known} />}
        </Match>
        <Match when={props.item.kind === 'booking' && props.item}>
          {(booking) => <BookingText booking={booking()} />}
        </Match>
        <Match when={props.item.kind === 'class' && props.item}>{(item) => <ClassText item={item()} />}</Match>
      </Switch>
    </Row>
  )
}

function OutingText(props: { known: Extract<AgendaEntry, { kind: 'outing' }>['known'] }) {
  const { t } = useTeamwork()
  const words = createOutingWords()
  const outing = () => props.known.outing
  return (
    <>
      <RowText
        title={`${capitalise(words.hours(outing()))} · ${t('outings.meetAt', outing().meeting_words)}`}
        note={[props.known.areaName, t('outings.askedToo', outing().yes, outing().asked)].filter(Boolean).join(' · ')}
      />
      <AnswerTag known={props.known} />
    </>
  )
}

function BookingText(props: { booking: Extract<AgendaEntry, { kind: 'booking' }> }) {
  const { t, hour } = useTeamwork()
  const when = () =>
    props.booking.isAgreed ? capitalise(hour(props.booking.starts_at)) : t(`bookings.halves.${props.booking.half}`)
  return (
    <>
      <RowText
        title={`${when()} · ${t('bookings.agenda', props.booking.called ?? t('bookings.forgotten'))}`}
        note={props.booking.areaName}
      />
      <Tag kind="good" icon="hand">
        {props.booking.comes ?? t('bookings.mine')}
      </Tag>
    </>
  )
}
