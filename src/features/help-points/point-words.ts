import { useTeamwork } from '../../i18n/teamwork.ts'
import type { IconName } from '../../ui/icon.tsx'
import type { HelpPoint } from './help-points-data.ts'
import { type Opening, dayRuns, spansOf, weekdays } from './opening-hours.ts'

export const kinds: HelpPoint['kind'][] = ['community_house', 'one_stop', 'wifi', 'market']

export const kindIcons: Record<HelpPoint['kind'], IconName> = {
  wifi: 'wifi',
  one_stop: 'office',
  community_house: 'people',
  market: 'pin',
}

export function createPointWords() {
  const { t } = useTeamwork()
  const dayName = (day: number) => {
    const known = weekdays.find((weekday) => weekday === day)
    return known === undefined ? '' : t(`helpPoints.weekdays.${known}`)
  }
  const days = (of: number[]) =>
    of.length === weekdays.length
      ? t('helpPoints.everyDay')
      : dayRuns(of)
          .map(([first, last]) => (first === last ? dayName(first) : `${dayName(first)}–${dayName(last)}`))
          .join(', ')
  return {
    dayName,
    hours: (openings: Opening[]) =>
      [...Map.groupBy(spansOf(openings), (span) => days(span.days))]
        .map(([on, spans]) =>
          t('helpPoints.span', on, spans.map(({ from, to }) => t('helpPoints.fromTo', from, to)).join(', ')),
        )
        .join(' · ') || t('helpPoints.alwaysOpen'),
  }
}
