import { For, Match, Show, Suspense, Switch, createMemo, createSignal, lazy } from 'solid-js'
import { type AgendaDay, type AgendaItem, agendaByDay } from '../../domain/agenda.ts'
import { capitalise } from '../../i18n/format.ts'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Desk } from '../../ui/desk.tsx'
import { Empty } from '../../ui/empty.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Row, RowText, Rows } from '../../ui/row.tsx'
import { useShell } from '../../ui/shell-context.tsx'
import { AnswerTag } from './answer-tag.tsx'
import { isOver, letterOf, meetingPlace } from './outing.ts'
import { createOutingWords } from './outing-words.ts'
import { type KnownOuting, createLedTeams, createOutings } from './outings-data.ts'

const AgendaMap = lazy(() => import('./agenda-map.tsx').then((m) => ({ default: m.AgendaMap })))

/** What an agenda lists of an outing, with the letter it has on the map. */
export interface AgendaOuting extends AgendaItem {
  known: KnownOuting
  letter: string | null
}

const asItem = (known: KnownOuting): AgendaOuting => ({
  kind: 'outing',
  id: known.outing.id,
  starts_at: known.outing.starts_at,
  ends_at: known.outing.ends_at,
  at: meetingPlace(known.outing),
  known,
  letter: null,
})

/** Letters follow the agenda, so that list and map are read alike. */
function lettered(days: AgendaDay<AgendaOuting>[]): AgendaDay<AgendaOuting>[] {
  let placed = 0
  return days.map(({ day, items }) => ({
    day,
    items: items.map((item) => ({
      ...item,
      letter: item.at === null || item.known.outing.cancelled_at !== null ? null : letterOf(placed++),
    })),
  }))
}

/** The team's outings by day and on the map; bookings and classes are further items of the same agenda. */
export function OutingsPage() {
  const { t, common } = useTeamwork()
  const shell = useShell()
  const outings = createOutings()
  const teams = createLedTeams()
  const now = Date.now()
  const ahead = createMemo(() =>
    lettered(agendaByDay((outings() ?? []).filter(({ outing }) => !isOver(outing, now)).map(asItem))),
  )
  const past = createMemo(() =>
    agendaByDay((outings() ?? []).filter(({ outing }) => isOver(outing, now)).map(asItem)).toReversed(),
  )
  const isLeading = () => (teams()?.length ?? 0) > 0
  return (
    <Desk
      title={t('outings.agenda')}
      place={shell.place()}
      label={common('common.sections')}
      links={shell.links()}
      sync={shell.sync()}
      actions={
        <Show when={isLeading()}>
          <LinkButton href="/outings/new" icon="plus" kind="main">
            {t('outings.schedule')}
          </LinkButton>
        </Show>
      }
    >
      <Switch fallback={<Loading />}>
        <Match when={outings()?.length === 0}>
          <Empty icon="cal" title={t('outings.nothing')}>
            {t('outings.nothingWords')}
          </Empty>
        </Match>
        <Match when={outings()}>
          <Show when={ahead().length > 0}>
            <div class="cols">
              <div class="stack wide">
                <For each={ahead()}>{(day) => <DayCard day={day} />}</For>
              </div>
              <Show when={ahead().some(({ items }) => items.some(({ letter }) => letter !== null))}>
                <Card flush label={t('outings.map')}>
                  <Suspense fallback={<Loading words={common('map.loading')} />}>
                    <AgendaMap items={ahead().flatMap(({ items }) => items)} />
                  </Suspense>
                </Card>
              </Show>
            </div>
          </Show>
          <Past days={past()} />
        </Match>
      </Switch>
    </Desk>
  )
}

function DayCard(props: { day: AgendaDay<AgendaOuting> }) {
  const { relativeDay, day } = useTeamwork()
  const title = () => {
    const noon = `${props.day.day}T12:00:00+07:00`
    const near = relativeDay(noon)
    return near === day(noon) ? capitalise(near) : `${capitalise(near)}, ${day(noon)}`
  }
  return (
    <Card flush title={title()}>
      <Rows>
        <For each={props.day.items}>{(item) => <OutingRow item={item} />}</For>
      </Rows>
    </Card>
  )
}

function OutingRow(props: { item: AgendaOuting }) {
  const { t } = useTeamwork()
  const words = createOutingWords()
  const outing = () => props.item.known.outing
  return (
    <Row href={`/outings/${props.item.id}`}>
      <Show when={props.item.letter}>{(letter) => <span class="letter a">{letter()}</span>}</Show>
      <RowText
        title={`${capitalise(words.hours(outing()))} · ${t('outings.meetAt', outing().meeting_words)}`}
        note={[props.item.known.areaName, t('outings.askedToo', outing().yes, outing().asked)]
          .filter(Boolean)
          .join(' · ')}
      />
      <AnswerTag known={props.item.known} />
    </Row>
  )
}

const pastShown = 5

function Past(props: { days: AgendaDay<AgendaOuting>[] }) {
  const { t, common, day } = useTeamwork()
  const [isWhole, setWhole] = createSignal(false)
  const items = () => props.days.flatMap((past) => past.items.toReversed())
  return (
    <Show when={items().length > 0}>
      <Card flush title={t('outings.past')}>
        <Rows>
          <For each={isWhole() ? items() : items().slice(0, pastShown)}>
            {({ id, known }) => (
              <Row href={`/outings/${id}`}>
                <RowText title={capitalise(day(known.outing.starts_at))} note={known.outing.meeting_words} />
                <AnswerTag known={known} />
              </Row>
            )}
          </For>
        </Rows>
      </Card>
      <Show when={!isWhole() && items().length > pastShown}>
        <Button full onPress={() => setWhole(true)}>
          {common('common.more')}
        </Button>
      </Show>
    </Show>
  )
}
