import { For, Show } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Row, RowText, Rows } from '../../ui/row.tsx'
import { Tag } from '../../ui/tag.tsx'
import { mayManage } from './may-manage.ts'
import type { TeamOverview, Teammate } from './team-data.ts'
import { createTeamWords, listed } from './team-words.ts'

interface PeopleCardProps {
  overview: TeamOverview
  myId: string
  onChoose: (membershipId: string) => void
}

/** By name alone: nobody is ranked by what they did. */
export function PeopleCard(props: PeopleCardProps) {
  const { t } = useTeamwork()
  const isOpen = (person: Teammate) =>
    person.profile_id === props.myId || person.phone || mayManage(props.overview, person)
  return (
    <Card flush title={t('team.people', props.overview.people.length)}>
      <Rows label={t('team.people', props.overview.people.length)}>
        <For each={listed(props.overview.people)}>
          {(person) => (
            <Row onPress={isOpen(person) ? () => props.onChoose(person.membership_id) : undefined}>
              <PersonWords person={person} isMe={person.profile_id === props.myId} />
              <Show when={isOpen(person)}>
                <Icon name="next" />
              </Show>
            </Row>
          )}
        </For>
      </Rows>
    </Card>
  )
}

function PersonWords(props: { person: Teammate; isMe: boolean }) {
  const { t } = useTeamwork()
  const words = createTeamWords()
  return (
    <>
      <RowText title={words.named(props.person)} note={words.standing(props.person)} />
      <Show when={props.isMe}>
        <Tag icon="person">{t('team.me')}</Tag>
      </Show>
      <Show when={props.person.is_paused}>
        <Tag kind="wait">{t('team.paused')}</Tag>
      </Show>
    </>
  )
}
