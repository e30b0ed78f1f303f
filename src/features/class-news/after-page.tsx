import { useParams } from '@solidjs/router'
import { For, Match, Show, Switch, createSignal } from 'solid-js'
import { useAnnouncing } from '../../i18n/announcing.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Note } from '../../ui/note.tsx'
import { Page } from '../../ui/page.tsx'
import { RowText, Rows } from '../../ui/row.tsx'
import { useShell } from '../../ui/shell-context.tsx'
import { Tag } from '../../ui/tag.tsx'
import { LearnedSlips } from './learned-slips.tsx'
import {
  type ClassNews,
  type ClassResult,
  createNews,
  createResult,
  createSkillNames,
  createSlips,
} from './news-data.ts'
import { PlaceSheet, type Unplaced } from './place-sheet.tsx'

/** Who came, what they learned, who is still to be placed or visited, and the slips to hand out. */
export function AfterPage() {
  const { t } = useAnnouncing()
  const shell = useShell()
  const params = useParams()
  const id = () => params['id'] ?? ''
  const news = createNews(id)
  const result = createResult(id)
  return (
    <Page title={t('after.title')} back={`/classes/${id()}`} sync={shell.sync()} tabs={shell.tabs()}>
      <Switch fallback={<Loading />}>
        <Match when={news() === null}>
          <Empty icon="cal" title={t('announce.notHere')}>
            {t('announce.notHereWords')}
          </Empty>
        </Match>
        <Match when={result.found() && news()}>
          {(known) => (
            <Show when={result.found()}>
              {(found) => <Result news={known()} result={found()} onPlaced={result.refetch} />}
            </Show>
          )}
        </Match>
        <Match when={result.failure() === 'offline'}>
          <Note kind="wait" icon="nowifi" live>
            <p>{t('after.needsSignal')}</p>
          </Note>
          <Again onPress={result.refetch} />
        </Match>
        <Match when={result.failure() === 'forbidden'}>
          <Note>
            <p>{t('after.notYours')}</p>
          </Note>
        </Match>
        <Match when={result.failure()}>{(kind) => <Failure kind={kind()} retry={result.refetch} />}</Match>
      </Switch>
    </Page>
  )
}

function Again(props: { onPress: () => void }) {
  const { common } = useAnnouncing()
  return (
    <Button icon="again" full onPress={props.onPress}>
      {common('common.retry')}
    </Button>
  )
}

function Result(props: { news: ClassNews; result: ClassResult; onPlaced: () => void }) {
  const { t } = useAnnouncing()
  const slips = createSlips(() => props.news.held.id)
  const isTraining = () => props.news.held.kind === 'trainers'
  // Before the end they may still come, or another helper's phone may still tell of them.
  const isOver = () => Date.parse(props.news.held.ends_at) < Date.now()
  return (
    <>
      <section class="stack tight">
        <h2>{props.news.held.title}</h2>
        <p>
          <strong>{t('after.came', props.result.attended)}</strong>
        </p>
        <div class="line">
          <Tag icon="person">{t('after.named', props.result.named)}</Tag>
          <Tag icon="clock">{t('after.minutes', props.result.minutes)}</Tag>
          <Tag icon="x">{t(isOver() ? 'after.noShows' : 'after.notYet', props.result.no_shows)}</Tag>
          <Show when={props.result.follow_ups > 0}>
            <Tag kind="wait" icon="home">
              {t('after.follow', props.result.follow_ups)}
            </Tag>
          </Show>
        </div>
      </section>
      <Show when={isTraining()}>
        <Note icon="people">
          <p>{t('after.trained')}</p>
          <Show when={props.result.trained.length > 0}>
            <p>
              <strong>{props.result.trained.map((called) => called ?? t('after.someone')).join(', ')}</strong>
            </p>
          </Show>
        </Note>
      </Show>
      <Figures news={props.news} result={props.result} />
      <Unplacing result={props.result} onPlaced={props.onPlaced} />
      <Show when={slips.found()} fallback={<NoSlips failure={slips.failure()} retry={slips.refetch} />}>
        {(known) => (
          <Show
            when={known().length > 0}
            fallback={
              <Show when={!isTraining()}>
                <p class="soft">{t('after.slipsNone')}</p>
              </Show>
            }
          >
            <LearnedSlips news={props.news} slips={known()} />
          </Show>
        )}
      </Show>
    </>
  )
}

function NoSlips(props: { failure: ReturnType<ReturnType<typeof createSlips>['failure']>; retry: () => void }) {
  return (
    <Show when={props.failure} fallback={<Loading />}>
      {(kind) => <Failure kind={kind()} retry={props.retry} />}
    </Show>
  )
}

function Figures(props: { news: ClassNews; result: ClassResult }) {
  const { t, language } = useAnnouncing()
  const names = createSkillNames()
  const groups = () =>
    props.result.by_group.map(({ audience_group, is_elderly, people }) => ({
      name: is_elderly
        ? `${t(`after.groups.${audience_group}`)} · ${t('after.elderly')}`
        : t(`after.groups.${audience_group}`),
      people,
    }))
  const venues = () => props.news.venues.map(({ id, name }) => ({ name, people: props.result.by_venue[id] ?? 0 }))
  const skills = () =>
    Object.entries(props.result.skills).map(([code, people]) => ({
      name: names().get(code)?.[language()] ?? code,
      people,
    }))
  return (
    <>
      <Show when={props.news.venues.length > 1}>
        <Counts title={t('after.byVenue')} counts={venues()} />
      </Show>
      <Show when={props.news.held.kind !== 'trainers'}>
        <Counts title={t('after.byGroup')} counts={groups()} />
      </Show>
      <Counts title={t('after.skills')} counts={skills()} />
    </>
  )
}

function Counts(props: { title: string; counts: { name: string; people: number }[] }) {
  const { t } = useAnnouncing()
  return (
    <Card flush title={props.title}>
      <Rows>
        <For each={props.counts} fallback={<p class="row soft">{t('after.nobody')}</p>}>
          {({ name, people }) => (
            <div class="row">
              <RowText title={name} />
              <span class="num">{t('after.people', people)}</span>
            </div>
          )}
        </For>
      </Rows>
    </Card>
  )
}

/** Named people without a home yet; those who need a visit first. */
function Unplacing(props: { result: ClassResult; onPlaced: () => void }) {
  const { t } = useAnnouncing()
  const [placing, setPlacing] = createSignal<Unplaced | null>(null)
  return (
    <Show when={props.result.unplaced.length > 0}>
      <Card flush title={t('after.unplaced')}>
        <p class="row soft">{t('after.unplacedWords')}</p>
        <Rows>
          <For each={props.result.unplaced}>
            {(one) => (
              <div class="row">
                <RowText
                  title={one.called ?? t('after.someone')}
                  note={[one.needs_visit && t('after.needsVisit'), one.phone].filter(Boolean).join(' · ')}
                />
                <Button icon="home" onPress={() => setPlacing(one)}>
                  {t('after.place')}
                </Button>
              </div>
            )}
          </For>
        </Rows>
      </Card>
      <Show when={placing()}>
        {(one) => <PlaceSheet one={one()} onPlaced={props.onPlaced} onClose={() => setPlacing(null)} />}
      </Show>
    </Show>
  )
}
