import { For, Match, Show, Suspense, Switch, createMemo, createSignal, lazy } from 'solid-js'
import { capitalise } from '../../i18n/format.ts'
import { useClasses } from '../../i18n/classes.ts'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Desk } from '../../ui/desk.tsx'
import { Empty } from '../../ui/empty.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Row, RowText, Rows } from '../../ui/row.tsx'
import { useShell } from '../../ui/shell-context.tsx'
import { createAgendaBookings } from './agenda-bookings-data.ts'
import { createAgendaClasses } from './agenda-classes-data.ts'
import { letteredAgenda } from './agenda.ts'
import { AnswerTag } from './answer-tag.tsx'
import { DayCard } from './day-card.tsx'
import { isOver } from './outing.ts'
import { type KnownOuting, createLedTeams, createOutings } from './outings-data.ts'

const AgendaMap = lazy(() => import('./agenda-map.tsx').then((m) => ({ default: m.AgendaMap })))

/** The team's outings, the bookings it promised and the classes of the ward, by day and on the map. */
export function OutingsPage() {
  const { t, common } = useTeamwork()
  const shell = useShell()
  const outings = createOutings()
  const teams = createLedTeams()
  const now = Date.now()
  const isLeading = () => (teams()?.length ?? 0) > 0
  const classWords = useClasses()
  const bookings = createAgendaBookings(isLeading)
  const classes = createAgendaClasses()
  const ahead = createMemo(() =>
    letteredAgenda(
      (outings() ?? []).filter(({ outing }) => !isOver(outing, now)),
      [...bookings(), ...classes()],
    ),
  )
  const past = createMemo(() =>
    (outings() ?? [])
      .filter(({ outing }) => isOver(outing, now))
      .toSorted((a, b) => Date.parse(b.outing.starts_at) - Date.parse(a.outing.starts_at)),
  )
  return (
    <Desk
      title={t('outings.agenda')}
      place={shell.place()}
      label={common('common.sections')}
      links={shell.links()}
      sync={shell.sync()}
      actions={
        <>
          <LinkButton href="/classes" icon="people">
            {classWords.t('agenda.title')}
          </LinkButton>
          <Show when={isLeading()}>
            <LinkButton href="/bookings" icon="inbox">
              {t('bookings.short')}
            </LinkButton>
            <LinkButton href="/outings/new" icon="plus" kind="main">
              {t('outings.schedule')}
            </LinkButton>
          </Show>
        </>
      }
    >
      <Switch fallback={<Loading />}>
        <Match when={outings()?.length === 0 && bookings().length === 0 && classes().length === 0}>
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
          <Past outings={past()} />
        </Match>
      </Switch>
    </Desk>
  )
}

const pastShown = 5

function Past(props: { outings: KnownOuting[] }) {
  const { t, common, day } = useTeamwork()
  const [isWhole, setWhole] = createSignal(false)
  return (
    <Show when={props.outings.length > 0}>
      <Card flush title={t('outings.past')}>
        <Rows>
          <For each={isWhole() ? props.outings : props.outings.slice(0, pastShown)}>
            {(known) => (
              <Row href={`/outings/${known.outing.id}`}>
                <RowText title={capitalise(day(known.outing.starts_at))} note={known.outing.meeting_words} />
                <AnswerTag known={known} />
              </Row>
            )}
          </For>
        </Rows>
      </Card>
      <Show when={!isWhole() && props.outings.length > pastShown}>
        <Button full onPress={() => setWhole(true)}>
          {common('common.more')}
        </Button>
      </Show>
    </Show>
  )
}
