import { For, Match, Show, Switch, createSignal } from 'solid-js'
import type { PublicClass } from '../../backend/public-classes.ts'
import { useAttending } from '../../i18n/attending.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Empty } from '../../ui/empty.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { CallWard } from '../call-ward.tsx'
import { Loading } from '../loading.tsx'
import { locate } from '../locate.ts'
import type { LonLat } from '../map-frame.ts'
import { NoAnswer } from '../no-answer.tsx'
import { SafetyLine } from '../safety-line.tsx'
import { Screen } from '../screen.tsx'
import { wardOfPage } from '../ward-of-page.ts'
import { hoursWords, seatWords, venueWords } from './class-words.ts'
import { createClasses } from './classes-data.ts'

/** What is taught in the next 30 days: the soonest first, or the nearest. */
export function ClassesPage() {
  const { t, common } = useAttending()
  const [me, setMe] = createSignal<LonLat | null>(null)
  const classes = createClasses(me)
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
              <SortByMe onFound={setMe} />
              <For each={found().classes}>{(held) => <ClassCard held={held} />}</For>
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

function SortByMe(props: { onFound: (me: LonLat) => void }) {
  const { common } = useAttending()
  const [hasFailed, setFailed] = createSignal(false)
  const [isLocating, setLocating] = createSignal(false)
  async function sort() {
    setLocating(true)
    const found = await locate()
    setLocating(false)
    setFailed(found === null)
    if (found !== null) props.onFound(found)
  }
  return (
    <>
      <Button icon="pin" full busy={isLocating()} onPress={() => void sort()}>
        {common('points.near')}
      </Button>
      <Show when={hasFailed()}>
        <p role="status">{common('where.hereFailed')}</p>
      </Show>
    </>
  )
}

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

function ClassCard(props: { held: PublicClass }) {
  const { t } = useAttending()
  return (
    <Card title={props.held.title}>
      <p>
        <strong>{hoursWords(props.held)}</strong>
      </p>
      <ul class="stack tight">
        <For each={props.held.venues}>
          {(venue) => (
            <li>
              {venueWords(venue)}
              <br />
              <span class="soft">{seatWords(venue)}</span>
            </li>
          )}
        </For>
      </ul>
      <LinkButton href={`/help/class/${props.held.code}`} after="next" full>
        {t('near.more')}
      </LinkButton>
    </Card>
  )
}
