import { useSearchParams } from '@solidjs/router'
import { For, Match, Show, Suspense, Switch, lazy } from 'solid-js'
import { letterOf } from '../../domain/letter-of.ts'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Card } from '../../ui/card.tsx'
import { Desk } from '../../ui/desk.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Icon } from '../../ui/icon.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Row, RowText, Rows } from '../../ui/row.tsx'
import { useShell } from '../../ui/shell-context.tsx'
import { WardTrouble } from '../../ui/ward-trouble.tsx'
import {
  type HelpPoint,
  type PointActs,
  type PointPlaces,
  createHelpPoints,
  createPointActs,
  createPointPlaces,
} from './help-points-data.ts'
import { PointForm } from './point-form.tsx'
import { createPointWords, kindIcons } from './point-words.ts'
import { PostersCard } from './posters-card.tsx'

const PointsMap = lazy(() => import('./points-map.tsx').then((m) => ({ default: m.PointsMap })))

/** Where residents may go without a booking; the same points they see, to be added, changed and retired. */
export function HelpPointsPage() {
  const { t, common } = useTeamwork()
  const shell = useShell()
  const [search] = useSearchParams<{ edit: string }>()
  const points = createHelpPoints()
  const places = createPointPlaces()
  const acts = createPointActs(points.refetch)
  return (
    <Desk
      title={t('helpPoints.title')}
      place={shell.place()}
      label={common('common.sections')}
      links={shell.links()}
      sync={shell.sync()}
      actions={
        <Show when={!search.edit && (places()?.places.length ?? 0) > 0}>
          <LinkButton href="/help-points?edit=new" icon="plus" kind="main">
            {t('helpPoints.add')}
          </LinkButton>
        </Show>
      }
    >
      <WardTrouble failure={points.failure()} needsSignal={t('helpPoints.needsSignal')} retry={points.refetch} />
      <Show when={points.found() && places()} fallback={<Show when={points.failure() === null}>{<Loading />}</Show>}>
        {(known) => <Opened points={points.found() ?? []} places={known()} acts={acts} editing={search.edit} />}
      </Show>
    </Desk>
  )
}

interface OpenedProps {
  points: HelpPoint[]
  places: PointPlaces
  acts: PointActs
  /** The id of the one being changed, or “new”. */
  editing: string | undefined
}

function Opened(props: OpenedProps) {
  const edited = () => props.points.find(({ id }) => id === props.editing)
  return (
    <Switch fallback={<Listed {...props} />}>
      <Match when={props.editing === 'new'}>
        <PointForm {...props} point={null} />
      </Match>
      <Match when={edited()} keyed>
        {(point) => <PointForm {...props} point={point} />}
      </Match>
    </Switch>
  )
}

function Listed(props: OpenedProps) {
  const { t, common } = useTeamwork()
  return (
    <>
      <p>{t('helpPoints.words')}</p>
      <Show
        when={props.points.length > 0}
        fallback={
          <Empty icon="pin" title={t('helpPoints.nothing')}>
            <p>{t('helpPoints.nothingWords')}</p>
          </Empty>
        }
      >
        <div class="cols even">
          <Card flush label={t('helpPoints.list')}>
            <Rows label={t('helpPoints.list')}>
              <For each={props.points}>{(point, at) => <PointRow point={point} letter={letterOf(at())} />}</For>
            </Rows>
          </Card>
          <Card flush label={t('helpPoints.map')}>
            <Suspense fallback={<Loading words={common('map.loading')} />}>
              <PointsMap points={props.points} places={props.places} />
            </Suspense>
          </Card>
        </div>
      </Show>
      <PostersCard places={props.places} />
    </>
  )
}

function PointRow(props: { point: HelpPoint; letter: string }) {
  const { t } = useTeamwork()
  const words = createPointWords()
  return (
    <Row href={`/help-points?edit=${props.point.id}`}>
      <span class="letter a">{props.letter}</span>
      <RowText
        title={props.point.name}
        note={[t(`helpPoints.kinds.${props.point.kind}`), props.point.place_words, words.hours(props.point.hours)]
          .filter(Boolean)
          .join(' · ')}
      />
      <Icon name={kindIcons[props.point.kind]} />
    </Row>
  )
}
