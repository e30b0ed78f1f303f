import { useTeamwork } from '../../i18n/teamwork.ts'
import type { Work } from './work.ts'

/** Who can be given something now, with how much each still has to do where there is room; the empty value says `none`. */
export function createPeopleOptions(work: () => Work) {
  const { t } = useTeamwork()
  return (none: string, { but = [], short = false }: { but?: string[]; short?: boolean } = {}) => [
    { value: '', words: none },
    ...work()
      .people()
      .filter(({ is_paused, profile_id }) => !is_paused && !but.includes(profile_id))
      .map(({ profile_id, called, homes_left }) => ({
        value: profile_id,
        words: short ? called : t('assign.personWithHomes', called, homes_left),
      })),
  ]
}
