import { For, Match, Show, Suspense, Switch, createMemo, createSignal, lazy } from 'solid-js'
import { minutesFor } from '../../domain/next-doors.ts'
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
import { Rows } from '../../ui/row.tsx'
import { useShell } from '../../ui/shell-context.tsx'
import type { LonLat } from '../../ui/map/map-props.ts'
import { DoorRow } from './door-row.tsx'
import { NextDoorCard } from './next-door-card.tsx'
import { type MyWalk, createKeptOrder, createLoading, createMe, createMyWalk, createNames } from './today-data.ts'
import { type PlannedDoor, walkPlan } from './walk-plan.ts'

// The list of doors stands before its order is worked out anew, and without their words.
const OrderBar = lazy(() => import('./order-bar.tsx').then((m) => ({ default: m.OrderBar })))
const BookedWalk = lazy(() => import('./booked-walk.tsx').then((m) => ({ default: m.BookedWalk })))
const WalkFoot = lazy(() => import('./walk-foot.tsx').then((m) => ({ default: m.WalkFoot })))

const listed = 6
/** Before more is fetched than the doors need; in ms. */
const timeToDraw = 300

export function TodayPage() {
  const { t, day } = useI18n()
  const shell = useShell()
  const plain = createMyWalk()
  const [booked, setBooked] = createSignal<MyWalk>()
  const walk = () => booked() ?? plain()
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
      {shell.agenda()}
      <Suspense>
        <Show when={plain()}>{(known) => <BookedWalk walk={known()} onBooked={setBooked} />}</Show>
      </Suspense>
      <Switch fallback={<Loading words={t('sync.firstLoad')} />}>
        <Match when={(walk()?.doors.length ?? 0) > 0 && walk()}>{(known) => <Walk walk={known()} />}</Match>
        <Match when={(walk()?.parts.length ?? 0) > 0 && loading.isLoaded() && walk()}>
          {(known) => (
            <>
              <WalkUpLink />
              <Suspense>
                <WalkFoot walk={known()} doors={[]} />
              </Suspense>
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
  const kept = createKeptOrder()
  const [isDrawn, setDrawn] = createSignal(false)
  setTimeout(() => setDrawn(true), timeToDraw)
  const plan = createMemo(() => walkPlan(props.walk.doors, kept()))
  const most = () => Math.max(kept()?.fitting?.ids.length ?? 0, listed + 1)
  const names = createNames(() => [...plan().next.slice(0, most()), ...plan().due].map((door) => door.id))
  const whole = () => plan().whole
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
      <Show when={isDrawn()}>
        <Suspense>
          <OrderBar walk={props.walk} next={plan().next} kept={kept()} me={me()} streetOf={streetOf} />
        </Suspense>
      </Show>
      <WalkUpLink />
      <Show when={plan().next.length > 1}>
        <Card flush title={t('today.thenTo')}>
          <Rows>
            <For each={plan().next.slice(1, most())}>
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
      <Show when={isDrawn()}>
        <Suspense>
          <WalkFoot walk={props.walk} doors={plan().doors} />
        </Suspense>
      </Show>
    </>
  )
}
