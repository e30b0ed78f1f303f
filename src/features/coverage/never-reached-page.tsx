import { useNavigate, useParams } from '@solidjs/router'
import { For, Show, createSignal, onMount } from 'solid-js'
import { createStore } from 'solid-js/store'
import { compareDoors } from '../../domain/compare-doors.ts'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { compareVietnamese } from '../../i18n/vietnamese.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Desk } from '../../ui/desk.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Failure, type FailureKind } from '../../ui/failure.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Plate } from '../../ui/plate.tsx'
import { Row, RowText, Rows } from '../../ui/row.tsx'
import { useShell } from '../../ui/shell-context.tsx'
import { Tag } from '../../ui/tag.tsx'
import { type HomeNeverReached, createStreetOpening, neverReached } from './coverage-data.ts'

const pageSize = 200

const compareHomes = (a: HomeNeverReached, b: HomeNeverReached) =>
  compareVietnamese(a.neighbourhood_name, b.neighbourhood_name) ||
  compareVietnamese(a.street_name, b.street_name) ||
  compareDoors(a, b)

export function NeverReachedPage() {
  const { t, common } = useTeamwork()
  const shell = useShell()
  const params = useParams()
  const areaId = () => params['areaId'] ?? ''
  const [listed, setListed] = createStore<{ homes: HomeNeverReached[]; isWhole: boolean }>({
    homes: [],
    isWhole: false,
  })
  const [failure, setFailure] = createSignal<FailureKind | null>(null)
  const [isLoading, setLoading] = createSignal(false)

  async function loadMore() {
    setLoading(true)
    const answer = await neverReached(areaId(), listed.homes.at(-1)?.page_key ?? '')
    setLoading(false)
    if ('failure' in answer) {
      setFailure(answer.failure)
      return
    }
    setFailure(null)
    setListed({ homes: [...listed.homes, ...answer.found], isWhole: answer.found.length < pageSize })
  }
  onMount(() => void loadMore())

  return (
    <Desk
      title={t('coverage.neverHomes')}
      place={shell.place()}
      label={common('common.sections')}
      links={shell.links()}
      sync={shell.sync()}
      actions={
        <LinkButton href={`/coverage/${areaId()}`} icon="back">
          {t('coverage.backToArea')}
        </LinkButton>
      }
    >
      <Show when={failure()}>{(kind) => <Failure kind={kind()} retry={() => void loadMore()} />}</Show>
      <Show when={listed.homes.length > 0}>
        <Card flush>
          <Rows label={t('coverage.neverHomes')}>
            <For each={listed.homes.toSorted(compareHomes)}>{(home) => <HomeRow home={home} />}</For>
          </Rows>
        </Card>
      </Show>
      <Show when={isLoading()}>
        <Loading />
      </Show>
      <Show when={listed.isWhole && listed.homes.length === 0}>
        <Empty icon="check" title={t('coverage.noneNever')} />
      </Show>
      <Show when={!listed.isWhole && listed.homes.length > 0 && !isLoading()}>
        <Button full onPress={() => void loadMore()}>
          {common('common.more')}
        </Button>
      </Show>
    </Desk>
  )
}

function HomeRow(props: { home: HomeNeverReached }) {
  const { t, common } = useTeamwork()
  const navigate = useNavigate()
  const open = createStreetOpening()
  const inBlock = () =>
    [props.home.building, props.home.floor, props.home.unit].filter((word) => word !== '').join(' · ')
  async function openHome() {
    await open(props.home.street_id)
    navigate(`/households/${props.home.household_id}`)
  }
  return (
    <Row onPress={() => void openHome()}>
      <Plate>{props.home.number}</Plate>
      <RowText
        title={props.home.street_name}
        note={[props.home.neighbourhood_name, inBlock()].filter((word) => word !== '').join(' · ')}
      />
      <Show when={props.home.priorities.includes('elderly')}>
        <Tag kind="wait" icon="people">
          {common('priorities.elderly')}
        </Tag>
      </Show>
      <Show when={props.home.is_attempted}>
        <Tag>{t('coverage.triedNotMet')}</Tag>
      </Show>
    </Row>
  )
}
