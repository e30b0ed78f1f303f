import { A } from '@solidjs/router'
import { Show } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { compareVietnamese } from '../../i18n/vietnamese.ts'
import { type Column, Table } from '../../ui/table.tsx'
import type { Coverage, CoverageRow } from './coverage-data.ts'
import { shareOf, sumOf, wholeOf } from './coverage-sums.ts'

type Shown = CoverageRow & { isSum?: boolean }
type PeopleMeasure = 'taught' | 'alone' | 'confirmed'

export function CoverageTable(props: { coverage: Coverage }) {
  const { t, number, percent } = useTeamwork()
  const rows = () => props.coverage.rows.toSorted((a, b) => compareVietnamese(a.name, b.name))

  const people = (row: Shown, measure: PeopleMeasure) => {
    if (!row.isSum) return row[measure] === null ? t('coverage.fewerThanFive') : number(row[measure] ?? 0)
    const { value, isWhole } = sumOf(rows(), measure)
    return isWhole ? number(value) : t('coverage.atLeast', number(value))
  }
  const sum = (): Shown => ({
    ...(rows()[0] as CoverageRow),
    isSum: true,
    name: t('coverage.whole'),
    households: sumOf(rows(), 'households').value,
    attempted: sumOf(rows(), 'attempted').value,
    reached: sumOf(rows(), 'reached').value,
    figures: { households: wholeOf(rows(), props.coverage.area.figures, 'households') } as Shown['figures'],
  })
  const columns = (): Column<Shown>[] => [
    {
      words: t('coverage.area'),
      cell: (row) => (
        <Show when={!row.isSum} fallback={row.name}>
          <A href={`/coverage/${row.area_id}/streets`}>{row.name}</A>
        </Show>
      ),
    },
    { words: t('coverage.attempted'), cell: (row) => `${number(row.attempted)}/${number(row.households)}` },
    {
      words: t('coverage.reached'),
      cell: (row) => (
        <>
          {number(row.reached)}{' '}
          <Show when={shareOf(row.reached, row.figures.households) !== null}>
            <span class="soft">· {percent(shareOf(row.reached, row.figures.households) ?? 0)}</span>
          </Show>
        </>
      ),
    },
    { words: t('coverage.taught'), cell: (row) => people(row, 'taught') },
    { words: t('coverage.alone'), cell: (row) => people(row, 'alone') },
    { words: t('coverage.confirmed'), cell: (row) => people(row, 'confirmed') },
  ]
  return <Table caption={t('coverage.byArea')} columns={columns()} rows={rows()} sum={sum()} />
}
