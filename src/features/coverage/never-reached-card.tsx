import { For, Show } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { compareVietnamese } from '../../i18n/vietnamese.ts'
import { Card } from '../../ui/card.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Row, RowText, Rows } from '../../ui/row.tsx'
import type { CoverageRow } from './coverage-data.ts'

const left = (row: CoverageRow) => row.households - row.reached

/** The first list a lead sees: where nobody has knocked yet, most homes first. */
export function NeverReachedCard(props: { areaId: string; rows: CoverageRow[] }) {
  const { t, common } = useTeamwork()
  const total = () => props.rows.reduce((sum, row) => sum + left(row), 0)
  const most = () =>
    props.rows.filter((row) => left(row) > 0).toSorted((a, b) => left(b) - left(a) || compareVietnamese(a.name, b.name))
  return (
    <Card
      flush
      title={t('coverage.never', total())}
      aside={<LinkButton href={`/coverage/${props.areaId}/never`}>{common('common.showAll')}</LinkButton>}
    >
      <Show when={total() > 0} fallback={<p class="row">{t('coverage.noneNever')}</p>}>
        <Rows>
          <For each={most()}>
            {(row) => (
              <Row href={`/coverage/${row.area_id}/streets`}>
                <RowText title={row.name} note={common('units.homes', left(row))} />
              </Row>
            )}
          </For>
        </Rows>
      </Show>
    </Card>
  )
}
