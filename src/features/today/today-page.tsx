import { For, Match, Show, Switch, createMemo, createSignal } from 'solid-js'
import { minutesFor } from '../../domain/next-doors.ts'
import { partName } from '../../domain/part-name.ts'
import { capitalise } from '../../i18n/format.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { AppearanceButton } from '../../ui/appearance-button.tsx'
import { Card } from '../../ui/card.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Failure } from '../../ui/failure.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { Progress } from '../../ui/progress.tsx'
import { Row, RowText, Rows } from '../../ui/row.tsx'
import { useShell } from '../../ui/shell-context.tsx'
import type { LonLat } from '../../ui/map/map-props.ts'
import { DoorRow } from './door-row.tsx'
import { NextDoorCard } from './next-door-card.tsx'
import { type MyWalk, createLoading, createMe, createMyWalk, createNames } from './today-data.ts'
import { type PlannedDoor, doorsReached, walkPlan } from './walk-plan.ts'

const listed = 6

export function TodayPage() {
  const { t, day } = useI18n()
  const shell = useShell()
  const walk = createMyWalk()
  const loading = createLoading()
  const me = createMe()
  const called = () => me()?.called
  return (
    <Page
      title={called() ? t('today.greeting', called() ?? '') : t('today.greetingPlain')}
      subtitle={[capitalise(day(new Date())), walk()?.area?.name].filter(Boolean).join(' · ')}
      actions={<AppearanceButton />}
      sync={shell.sync()}
      tabs={shell.tabs()}
    >
      <Switch fallback={<Loading words={t('sync.firstLoad')} />}>
        <Match when={(walk()?.doors.length ?? 0) > 0 && walk()}>{(known) => <Walk walk={known()} />}</Match>
        <Match when={(walk()?.parts.length ?? 0) > 0 && loading.isLoaded() && walk()}>
          {(known) => (
            <>
              <WalkUpLink />
              <MyParts walk={known()} doors={[]} />
            </>
          )}
        </Match>
        <Match when={walk() && loading.isLoaded()}>
          <NoParts phone={me()?.phone ?? null} />
          <WalkUpLink />
        </Match>
        <Match when={loading.lastFailure()}>{(kind) => <Failure kind={kind()} retry={loading.retry} />}</Match>
      </Switch>
    </Page>
  )
}

/** Somebody met at no door of the list: at the market, on the bench. */
function WalkUpLink() {
  const { t } = useI18n()
  return (
    <LinkButton href="/walk-up" icon="people" full>
      {t('today.walkUp')}
    </LinkButton>
  )
}

function NoParts(props: { phone: string | null }) {
  const { t } = useI18n()
  return (
    <Empty
      icon="road"
      title={t('today.noParts')}
      action={
        <Show when={props.phone}>
          {(phone) => (
            <LinkButton kind="main" icon="call" href={`tel:${phone()}`}>
              {t('today.callLead')}
            </LinkButton>
          )}
        </Show>
      }
    >
      {t('today.noPartsWords')}
    </Empty>
  )
}

function Walk(props: { walk: MyWalk }) {
  const { t } = useI18n()
  const [me, setMe] = createSignal<LonLat>()
  const plan = createMemo(() => walkPlan(props.walk.doors, new Date()))
  const names = createNames(() => [...plan().next.slice(0, listed + 1), ...plan().due].map((door) => door.id))
  const whole = () => plan().doors.length
  const done = () => whole() - plan().next.length
  // A number alone tells the door only while one walks a single street.
  const streetOf = ({ street_id }: PlannedDoor) =>
    props.walk.streets.length > 1 ? props.walk.streets.find(({ id }) => id === street_id)?.name : undefined
  return (
    <>
      <section class="stack" aria-labelledby="walk">
        <div class="ends">
          <h2 id="walk">{t('today.left', plan().next.length, minutesFor(plan().next.length))}</h2>
          <span class="num soft">{t('today.done', done(), whole())}</span>
        </div>
        <Progress value={done()} most={whole()} label={t('today.progress', done(), whole())} />
      </section>
      <NextDoorCard walk={props.walk} plan={plan()} names={names()} streetOf={streetOf} me={me()} onFound={setMe} />
      <WalkUpLink />
      <Show when={plan().next.length > 1}>
        <Card flush title={t('today.thenTo')}>
          <Rows>
            <For each={plan().next.slice(1, listed + 1)}>
              {(door) => <DoorRow door={door} name={names().get(door.id)} street={streetOf(door)} me={me()} />}
            </For>
          </Rows>
        </Card>
      </Show>
      <Show when={plan().due.length > 0}>
        <Card flush title={t('today.due')}>
          <Rows>
            <For each={plan().due}>
              {(door) => <DoorRow door={door} name={names().get(door.id)} street={streetOf(door)} me={me()} />}
            </For>
          </Rows>
        </Card>
      </Show>
      <MyParts walk={props.walk} doors={plan().doors} />
    </>
  )
}

function MyParts(props: { walk: MyWalk; doors: PlannedDoor[] }) {
  const { t } = useI18n()
  const doorsOf = createMemo(() => Map.groupBy(props.doors, (door) => door.part_id))
  const rows = () =>
    props.walk.parts.map((part) => {
      const doors = doorsOf().get(part.id) ?? []
      const street = props.walk.streets.find(({ id }) => id === part.street_id)
      const words = {
        odd: t('street.odd').toLowerCase(),
        even: t('street.even').toLowerCase(),
        range: (from: number, to: number) => t('street.range', from, to),
      }
      return {
        part,
        name: partName(part, street?.name ?? '', words),
        homes: doors.length,
        reached: doorsReached(doors),
      }
    })
  return (
    <Card flush title={t('today.myParts')}>
      <Rows>
        <For each={rows()}>
          {(row) => (
            <Row href={`/streets/${row.part.id}`}>
              <RowText title={row.name} note={t('street.summary', row.homes, row.reached)} />
            </Row>
          )}
        </For>
      </Rows>
    </Card>
  )
}
