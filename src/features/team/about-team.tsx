import { Show } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Card } from '../../ui/card.tsx'
import { type Fact, Facts } from '../../ui/facts.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import type { TeamOverview } from './team-data.ts'
import { createTeamWords } from './team-words.ts'

/** Where the team works, until when, and what is left; as a whole, never one beside another. */
export function AboutTeam(props: { overview: TeamOverview }) {
  const { t } = useTeamwork()
  const words = createTeamWords()
  const team = () => props.overview.team
  const endsOn = () => team().ends_on
  const facts = (): Fact[] => {
    const ends = endsOn()
    return [
      { icon: 'pin', name: t('team.where'), words: team().area_name },
      { icon: 'people', name: t('team.kind'), words: t(`team.kinds.${team().kind}`) },
      ...(ends === null ? [] : [{ icon: 'cal' as const, name: t('team.when'), words: words.until(ends) }]),
      {
        icon: 'home',
        name: t('team.homes'),
        words: t('team.homesOf', props.overview.homes_left, props.overview.homes),
      },
    ]
  }
  return (
    <Card title={t('team.about')}>
      <Facts facts={facts()} />
      <Show when={team().phone}>
        {(phone) => (
          <LinkButton href={`tel:${phone().replaceAll(/[^+\d]/gu, '')}`} icon="call" full>
            {t('team.callOffice', phone())}
          </LinkButton>
        )}
      </Show>
    </Card>
  )
}
