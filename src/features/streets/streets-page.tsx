import { useNavigate } from '@solidjs/router'
import { For, Match, Show, Switch, createSignal } from 'solid-js'
import { doorState } from '../../domain/door-state.ts'
import { partName } from '../../domain/part-name.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { compareVietnamese, foldVietnamese } from '../../i18n/vietnamese.ts'
import { AppearanceButton } from '../../ui/appearance-button.tsx'
import { Card } from '../../ui/card.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Field } from '../../ui/field.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { Row, RowText, Rows } from '../../ui/row.tsx'
import { useShell } from '../../ui/shell-context.tsx'
import { type WardStreet, createMyStreets, createOpening, createWardStreets } from './streets-data.ts'

export function StreetsPage() {
  const { t } = useI18n()
  const shell = useShell()
  const streets = createMyStreets()
  const wardStreets = createWardStreets()
  return (
    <Page title={t('street.title')} actions={<AppearanceButton />} sync={shell.sync()} tabs={shell.tabs()}>
      <Show when={wardStreets().length > 0}>
        <FindStreet streets={wardStreets()} />
      </Show>
      <Switch fallback={<Loading />}>
        <Match when={streets()?.parts.length === 0}>
          <Empty icon="road" title={t('today.noParts')}>
            {t('today.noPartsWords')}
          </Empty>
        </Match>
        <Match when={streets()}>{(known) => <PartRows known={known()} />}</Match>
      </Switch>
    </Page>
  )
}

function PartRows(props: { known: NonNullable<ReturnType<ReturnType<typeof createMyStreets>>> }) {
  const { t } = useI18n()
  const rows = () => {
    const visitsOf = Map.groupBy(props.known.visits, (visit) => visit.household_id)
    const homesOf = Map.groupBy(props.known.households, (household) => household.part_id)
    const words = {
      odd: t('street.odd').toLowerCase(),
      even: t('street.even').toLowerCase(),
      range: (from: number, to: number) => t('street.range', from, to),
    }
    return props.known.parts
      .map((part) => {
        const homes = homesOf.get(part.id) ?? []
        const street = props.known.streets.find(({ id }) => id === part.street_id)
        const reached = homes.filter(({ id }) => ['helped', 'not_needed'].includes(doorState(visitsOf.get(id) ?? [])))
        return {
          id: part.id,
          name: partName(part, street?.name ?? '', words),
          homes: homes.length,
          reached: reached.length,
        }
      })
      .toSorted((a, b) => compareVietnamese(a.name, b.name))
  }
  return (
    <Card flush label={t('today.myParts')}>
      <Rows>
        <For each={rows()}>
          {(row) => (
            <Row href={`/streets/${row.id}`}>
              <RowText title={row.name} note={t('street.summary', row.homes, row.reached)} />
            </Row>
          )}
        </For>
      </Rows>
    </Card>
  )
}

const most = 12

/** By name without accents; opening one brings its homes to this phone. */
function FindStreet(props: { streets: WardStreet[] }) {
  const { t } = useI18n()
  const navigate = useNavigate()
  const opening = createOpening()
  const [typed, setTyped] = createSignal('')
  const found = () => {
    const wanted = foldVietnamese(typed().trim())
    if (wanted === '') return []
    return props.streets
      .filter((street) => foldVietnamese(street.name).includes(wanted))
      .toSorted((a, b) => compareVietnamese(a.name, b.name))
      .slice(0, most)
  }
  async function open(street: WardStreet) {
    await opening.open(street.partIds)
    const [first] = street.partIds
    if (first !== undefined) navigate(`/streets/${first}`)
  }
  return (
    <section class="stack">
      <Field label={t('street.find')} hint={t('street.findHint')} type="search" value={typed()} onInput={setTyped} />
      <Show when={typed().trim() !== ''}>
        <Card flush label={t('street.find')}>
          <Rows>
            <For each={found()} fallback={<p class="row">{t('common.nothingFound')}</p>}>
              {(street) => (
                <Row onPress={() => void open(street)}>
                  <RowText title={street.name} note={street.area} />
                </Row>
              )}
            </For>
          </Rows>
        </Card>
      </Show>
    </section>
  )
}
