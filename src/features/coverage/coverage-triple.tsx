import { Show } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Triple, TripleCell } from '../../ui/triple.tsx'
import type { Coverage } from './coverage-data.ts'
import { shareOf, sumOf, wholeOf, withoutFigure } from './coverage-sums.ts'

/** Every lane, every home, every person: a share where the whole was counted, else the count alone. */
export function CoverageTriple(props: { coverage: Coverage }) {
  const { t, number, percent, date } = useTeamwork()
  const rows = () => props.coverage.rows
  const sum = (measure: Parameters<typeof sumOf>[1]) => sumOf(rows(), measure).value
  const homes = () => wholeOf(rows(), props.coverage.area.figures, 'households')
  const adults = () => wholeOf(rows(), props.coverage.area.figures, 'adults')
  const homeShare = () => shareOf(sum('reached'), homes())
  const adultShare = () => shareOf(sum('taught'), adults())
  const missingNames = () =>
    withoutFigure(rows(), 'adults')
      .map((row) => row.name)
      .join(', ')

  return (
    <Triple label={t('coverage.measures')}>
      <TripleCell
        icon="road"
        title={t('coverage.lanes')}
        value={sum('households') === 0 ? number(sum('attempted')) : percent(sum('attempted') / sum('households'))}
        note={`${t('coverage.attemptedOf', sum('attempted'), sum('households'))} · ${t('coverage.lanesOf', sum('streets_attempted'), sum('streets'))}`}
      />
      <TripleCell
        icon="home"
        title={t('coverage.homes')}
        value={homeShare() === null ? number(sum('reached')) : percent(homeShare() ?? 0)}
        note={
          <Show when={homes()} fallback={t('coverage.noFigure')}>
            {(figure) =>
              `${t('coverage.attemptedOf', sum('reached'), figure().value)} · ${t('coverage.source', figure().source, date(figure().counted_on))}`
            }
          </Show>
        }
      />
      <TripleCell
        icon="person"
        title={t('coverage.people')}
        value={adultShare() === null ? number(sum('taught')) : percent(adultShare() ?? 0)}
        note={
          <Show
            when={adults()}
            fallback={missingNames() === '' ? t('coverage.noFigure') : t('coverage.noAdultsFor', missingNames())}
          >
            {(figure) => t('coverage.source', figure().source, date(figure().counted_on))}
          </Show>
        }
      />
    </Triple>
  )
}
