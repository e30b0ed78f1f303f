import { byGivenName } from '../../domain/by-given-name.ts'
import { dayInVietnam } from '../../i18n/format.ts'
import { useTeamwork } from '../../i18n/teamwork.ts'
import type { Teammate } from './team-data.ts'

const nameOf = ({ full_name, called }: Teammate): string | null => full_name ?? called

/** By name and nothing else: nobody is first for what they did. */
export const listed = (people: Teammate[]) =>
  people.toSorted((left, right) => byGivenName(nameOf(left) ?? '', nameOf(right) ?? ''))

/** A squad's last day is still a day of work. */
const hasEnded = (endsOn: string) => endsOn < dayInVietnam(Date.now())

export function createTeamWords() {
  const { t, common, relativeDay, date } = useTeamwork()
  const named = (person: Teammate) => nameOf(person) ?? t('team.nameless')
  return {
    named,
    /** As the others speak of them: “cô Hạnh”. */
    called: (person: Teammate) => person.called ?? named(person),
    standing: (person: Teammate) =>
      [
        common(`roles.${person.role}`),
        person.parts > 0 ? t('team.homesLeft', person.homes_left) : undefined,
        person.last_active_on === null ? t('team.neverActive') : t('team.active', relativeDay(person.last_active_on)),
      ]
        .filter(Boolean)
        .join(' · '),
    until: (endsOn: string) => t(hasEnded(endsOn) ? 'team.ended' : 'team.until', date(endsOn)),
    till: (moment: string) => t('team.expires', date(moment)),
  }
}
