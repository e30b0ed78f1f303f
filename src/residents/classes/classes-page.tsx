import { For, Match, Show, Switch } from 'solid-js'
import type { PublicClass } from '../../backend/public-classes.ts'
import { useAttending } from '../../i18n/attending.ts'
import { Card } from '../../ui/card.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Icon } from '../../ui/icon.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Row, Rows } from '../../ui/row.tsx'
import { CallWard } from '../call-ward.tsx'
import { Loading } from '../loading.tsx'
import { NearMe } from '../near-me.tsx'
import { NoAnswer } from '../no-answer.tsx'
import { SafetyLine } from '../safety-line.tsx'
import { Screen } from '../screen.tsx'
import { wardOfPage } from '../ward-of-page.ts'
import { byDay } from './by-day.ts'
import { dayWords, hoursWords, placesWords, timesWords, venueWords } from './class-words.ts'
import { createClasses, standingAt } from './classes-data.ts'

/** What is taught in the next 30 days: day by day, or the nearest first. */
export function ClassesPage() {
  const { t, common } = useAttending()
  const classes = createClasses()
  return (
    <Screen title={t('near.title')} hint={t('near.hint')} way={common('product')} back="/help">
      <Switch fallback={<Loading />}>
        <Match when={classes.failure()}>
          <NoAnswer failure={classes.failure()} retry={classes.retry} />
        </Match>
        <Match when={classes.found()?.classes.length === 0}>
          <NoClass />
        </Match>
        <Match when={classes.found()}>
          {(found) => (
            <>
              <NearMe onFound={standingAt.setMe} />
              <Show when={isByDistance(found().classes)} fallback={<DayByDay classes={found().classes} />}>
                <ClassRows title={t('near.nearest')} classes={found().classes} hours={hoursWords} />
              </Show>
            </>
          )}
        </Match>
      </Switch>
      <LinkButton href="/help/enrolment" full>
        {t('near.mine')}
      </LinkButton>
      <SafetyLine />
      <Show when={!classes.failure()}>
        <CallWard phone={wardOfPage().phone} />
      </Show>
    </Screen>
  )
}

const isByDistance = (classes: PublicClass[]) =>
  classes.some(({ venues }) => venues.some(({ metres }) => metres !== null))

/** Nothing is announced: what else helps is one press away. */
function NoClass() {
  const { t, common } = useAttending()
  return (
    <>
      <Empty icon="people" title={t('near.none')}>
        {t('near.noneWords')}
      </Empty>
      <LinkButton href="/help/home" kind="main" icon="home" full>
        {common('start.home')}
      </LinkButton>
      <LinkButton href="/help/points" icon="pin" full>
        {common('start.points')}
      </LinkButton>
    </>
  )
}

function DayByDay(props: { classes: PublicClass[] }) {
  const now = new Date()
  return (
    <For each={byDay(props.classes)}>
      {({ day, classes }) => <ClassRows title={dayWords(day, now)} classes={classes} hours={timesWords} />}
    </For>
  )
}

function ClassRows(props: { title: string; classes: PublicClass[]; hours: (held: PublicClass) => string }) {
  return (
    <Card title={props.title} flush>
      <Rows>
        <For each={props.classes}>{(held) => <ClassRow held={held} hours={props.hours(held)} />}</For>
      </Rows>
    </Card>
  )
}

function ClassRow(props: { held: PublicClass; hours: string }) {
  return (
    <Row href={`/help/class/${props.held.code}`}>
      <span class="text">
        <strong>{props.held.title}</strong>
        <span>{props.hours}</span>
        <For each={props.held.venues}>
          {(venue) => (
            <span class="small">
              {venueWords(venue)}
              <br />
              <span class="soft">{placesWords(props.held, venue)}</span>
            </span>
          )}
        </For>
      </span>
      <Icon name="next" />
    </Row>
  )
}
