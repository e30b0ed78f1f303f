import { For, Match, Show, Suspense, Switch, createMemo, createSignal, lazy } from 'solid-js'
import type { AgendaDay } from '../../domain/agenda.ts'
import { useClasses } from '../../i18n/classes.ts'
import { dayTitle } from '../../i18n/day-title.ts'
import { capitalise } from '../../i18n/format.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Chip, Chips } from '../../ui/chip.tsx'
import { Empty } from '../../ui/empty.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { Row, RowText, Rows } from '../../ui/row.tsx'
import { useShell } from '../../ui/shell-context.tsx'
import { CalendarCard } from './calendar-card.tsx'
import { type AgendaClass, classAgenda, pastClasses } from './class-agenda.ts'
import { ClassRow, Standing } from './class-row.tsx'
import { type KnownClass, createClasses, createFirstLoad, createMyTeams } from './classes-data.ts'
import { NotYetLoaded } from './not-yet-loaded.tsx'

const VenuesMap = lazy(() => import('./venues-map.tsx').then((m) => ({ default: m.VenuesMap })))

type Whose = 'all' | 'team' | 'mine'
const allWhose: Whose[] = ['all', 'team', 'mine']

/** The classes of the ward by day and on the map, without a signal too. */
export function ClassesPage() {
  const { t } = useClasses()
  const shell = useShell()
  const classes = createClasses()
  const load = createFirstLoad()
  const teams = createMyTeams()
  const [whose, setWhose] = createSignal<Whose>('all')
  const now = Date.now()
  const ofTeam = ({ held }: KnownClass) => teams()?.some(({ id }) => id === held.team_id) ?? false
  const isChosen = (known: KnownClass) => whose() === 'all' || (whose() === 'mine' ? known.isMine : ofTeam(known))
  const chosen = createMemo(() => classes()?.filter(isChosen))
  return (
    <Page
      title={t('agenda.title')}
      back="/outings"
      sync={shell.sync()}
      tabs={shell.tabs()}
      foot={
        <Show when={(teams()?.length ?? 0) > 0}>
          <LinkButton href="/classes/new" kind="main" icon="plus" full>
            {t('agenda.fresh')}
          </LinkButton>
        </Show>
      }
    >
      <Chips label={t('agenda.which')}>
        <For each={allWhose}>
          {(one) => (
            <Chip pressed={whose() === one} onPress={() => setWhose(one)}>
              {t(`agenda.whose.${one}`)}
            </Chip>
          )}
        </For>
      </Chips>
      <Switch fallback={<Loading />}>
        <Match when={chosen()?.length === 0 && !load.isLoaded()}>
          <NotYetLoaded load={load} />
        </Match>
        <Match when={chosen()?.length === 0}>
          <Empty icon="cal" title={t(`agenda.nothingOf.${whose()}`)}>
            {t('agenda.nothingWords')}
          </Empty>
        </Match>
        <Match when={chosen()}>
          {(known) => (
            <>
              <Ahead days={classAgenda(known(), now)} />
              <Past classes={pastClasses(known(), now)} />
            </>
          )}
        </Match>
      </Switch>
      <CalendarCard />
    </Page>
  )
}

function Ahead(props: { days: AgendaDay<AgendaClass>[] }) {
  const { t, common } = useClasses()
  const places = () =>
    props.days.flatMap(({ items }) =>
      items.flatMap(({ venues }) =>
        venues.flatMap(({ letter, venue }) =>
          letter === null || venue.lon === null || venue.lat === null
            ? []
            : [{ letter, at: [venue.lon, venue.lat] as [number, number] }],
        ),
      ),
    )
  return (
    <>
      <For each={props.days}>{(day) => <DayOfClasses day={day} />}</For>
      <Show when={places().length > 0}>
        <Card flush label={t('agenda.map')}>
          <Suspense fallback={<Loading words={common('map.loading')} />}>
            <VenuesMap label={t('agenda.map')} places={places()} size="big" />
          </Suspense>
        </Card>
      </Show>
    </>
  )
}

function DayOfClasses(props: { day: AgendaDay<AgendaClass> }) {
  const words = useClasses()
  return (
    <Card flush title={dayTitle(props.day.day, words)}>
      <Rows>
        <For each={props.day.items}>{(item) => <ClassRow item={item} />}</For>
      </Rows>
    </Card>
  )
}

const pastShown = 5

function Past(props: { classes: KnownClass[] }) {
  const { t, common, day } = useClasses()
  const [isWhole, setWhole] = createSignal(false)
  return (
    <Show when={props.classes.length > 0}>
      <Card flush title={t('agenda.past')}>
        <Rows>
          <For each={isWhole() ? props.classes : props.classes.slice(0, pastShown)}>
            {(known) => (
              <Row href={`/classes/${known.held.id}`}>
                <RowText title={known.held.title} note={capitalise(day(known.held.starts_at))} />
                <Standing known={known} />
              </Row>
            )}
          </For>
        </Rows>
      </Card>
      <Show when={!isWhole() && props.classes.length > pastShown}>
        <Button full onPress={() => setWhole(true)}>
          {common('common.more')}
        </Button>
      </Show>
    </Show>
  )
}
