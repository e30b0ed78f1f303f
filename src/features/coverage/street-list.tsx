import { useNavigate } from '@solidjs/router'
import { For, Match, Show, Switch } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { compareVietnamese } from '../../i18n/vietnamese.ts'
import { Card } from '../../ui/card.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Row, RowText, Rows } from '../../ui/row.tsx'
import { Tag } from '../../ui/tag.tsx'
import { type StreetCoverage, createMaySeeHomes, createStreetCoverage, createStreetOpening } from './coverage-data.ts'

const unknocked = (street: StreetCoverage) => street.households - (street.attempted ?? street.households)

/** Streets of a neighbourhood, those with most homes nobody knocked at first. */
export function StreetList(props: { areaId: string; title: string }) {
  const { common } = useTeamwork()
  const [answer, { refetch }] = createStreetCoverage(() => props.areaId)
  const failure = () => {
    const given = answer()
    return given !== undefined && 'failure' in given ? given.failure : undefined
  }
  const streets = () => {
    const given = answer()
    if (given === undefined || 'failure' in given) return undefined
    return given.found.toSorted((a, b) => unknocked(b) - unknocked(a) || compareVietnamese(a.name, b.name))
  }
  return (
    <Switch fallback={<Loading />}>
      <Match when={failure()}>{(kind) => <Failure kind={kind()} retry={() => void refetch()} />}</Match>
      <Match when={streets()?.length === 0}>
        <Empty icon="road" title={common('street.noHomes')} />
      </Match>
      <Match when={streets()}>
        {(found) => (
          <Card flush title={props.title}>
            <Rows>
              <For each={found()}>{(street) => <StreetRow street={street} />}</For>
            </Rows>
          </Card>
        )}
      </Match>
    </Switch>
  )
}

function StreetRow(props: { street: StreetCoverage }) {
  const { t, common, number } = useTeamwork()
  const navigate = useNavigate()
  const maySeeHomes = createMaySeeHomes()
  const open = createStreetOpening()
  const shown = (measure: number | null) => (measure === null ? t('coverage.fewerThanFive') : number(measure))
  async function openHomes() {
    const address = await open(props.street.street_id)
    if (address !== null) navigate(address)
  }
  return (
    <Row onPress={maySeeHomes() ? () => void openHomes() : undefined}>
      <Icon name="road" />
      <RowText
        title={props.street.name}
        note={`${common('units.homes', props.street.households)} · ${t('coverage.attempted')} ${shown(props.street.attempted)} · ${t('coverage.reached')} ${shown(props.street.reached)}`}
      />
      <Show when={(props.street.elderly ?? 0) > 0}>
        <Tag kind="wait" icon="people">
          {t('coverage.elderlyHomes', props.street.elderly ?? 0)}
        </Tag>
      </Show>
      <Show when={props.street.assigned}>
        {(names) => <span class="soft">{names().length === 0 ? t('coverage.unassigned') : names().join(', ')}</span>}
      </Show>
    </Row>
  )
}
