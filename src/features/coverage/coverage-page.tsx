import { useNavigate, useParams } from '@solidjs/router'
import { For, Match, Show, Switch } from 'solid-js'
import { areaTitle } from '../../domain/area-title.ts'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Chip, Chips } from '../../ui/chip.tsx'
import { Desk } from '../../ui/desk.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Failure } from '../../ui/failure.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Note } from '../../ui/note.tsx'
import { useShell } from '../../ui/shell-context.tsx'
import {
  type Area,
  type Coverage,
  createAreas,
  createCoverage,
  createMaySeeHomes,
  createMyAreas,
} from './coverage-data.ts'
import { CoverageMap } from './coverage-map.tsx'
import { CoverageTable } from './coverage-table.tsx'
import { CoverageTriple } from './coverage-triple.tsx'
import { NeverReachedCard } from './never-reached-card.tsx'
import { StreetList } from './street-list.tsx'

export function CoveragePage() {
  const { t, common, relativeDay, hour } = useTeamwork()
  const shell = useShell()
  const params = useParams()
  const myAreas = createMyAreas()
  const areas = createAreas()
  const area = () => areas().find(({ id }) => id === params['areaId']) ?? myAreas()[0]
  const placeName = () => {
    const place = area()
    return place ? areaTitle(place) : ''
  }
  const [answer, { refetch }] = createCoverage(() => area()?.id)
  const found = () => {
    const given = answer.latest
    return given !== undefined && 'found' in given ? given.found : undefined
  }
  const failure = () => {
    const given = answer.latest
    return given !== undefined && 'failure' in given ? given.failure : undefined
  }

  return (
    <Desk
      title={t('coverage.title', placeName())}
      subtitle={
        found() && t('coverage.asOf', common('units.at', hour(found()!.counted_at), relativeDay(found()!.counted_at)))
      }
      place={shell.place()}
      label={common('common.sections')}
      links={shell.links()}
      sync={shell.sync()}
      actions={shell.tray()}
    >
      <Show when={myAreas().length > 1}>
        <MyAreas areas={myAreas()} openId={area()?.id} />
      </Show>
      <Switch fallback={<Loading />}>
        <Match when={failure()}>{(kind) => <Failure kind={kind()} retry={() => void refetch()} />}</Match>
        <Match when={found()}>{(coverage) => <Figures coverage={coverage()} />}</Match>
      </Switch>
    </Desk>
  )
}

/** For who leads several places: one tap to each. */
function MyAreas(props: { areas: Area[]; openId: string | undefined }) {
  const { t } = useTeamwork()
  const navigate = useNavigate()
  return (
    <Chips label={t('coverage.area')} slide>
      <For each={props.areas}>
        {(area) => (
          <Chip pressed={area.id === props.openId} onPress={() => navigate(`/coverage/${area.id}`)}>
            {area.name}
          </Chip>
        )}
      </For>
    </Chips>
  )
}

function Figures(props: { coverage: Coverage }) {
  const { t, number } = useTeamwork()
  const maySeeHomes = createMaySeeHomes()
  return (
    <Show
      when={props.coverage.rows.length > 0}
      fallback={<Streets areaId={props.coverage.area.id} mayListHomes={maySeeHomes()} />}
    >
      <Show
        when={props.coverage.rows.some((row) => row.attempted > 0)}
        fallback={
          <Empty icon="chart" title={t('coverage.noVisitsYet')}>
            {t('coverage.noVisitsYetWords')}
          </Empty>
        }
      >
        <CoverageTriple coverage={props.coverage} />
      </Show>
      <Show when={props.coverage.outstanding > 0}>
        <Note kind="wait">
          <p>{t('coverage.stillCounting', number(props.coverage.outstanding))}</p>
        </Note>
      </Show>
      <div class="cols">
        <CoverageMap coverage={props.coverage} />
        <CoverageTable coverage={props.coverage} />
      </div>
      <Show when={maySeeHomes()}>
        <NeverReachedCard areaId={props.coverage.area.id} rows={props.coverage.rows} />
      </Show>
    </Show>
  )
}

/** A neighbourhood has no places below it: its streets, and for leads its homes, are the figures. */
function Streets(props: { areaId: string; mayListHomes: boolean }) {
  const { t } = useTeamwork()
  return (
    <>
      <Show when={props.mayListHomes}>
        <LinkButton href={`/coverage/${props.areaId}/never`} icon="home">
          {t('coverage.neverHomes')}
        </LinkButton>
      </Show>
      <StreetList areaId={props.areaId} title={t('coverage.byStreet')} />
    </>
  )
}
