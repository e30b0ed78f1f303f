import { For, Show } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Card } from '../../ui/card.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { Row, RowText, Rows } from '../../ui/row.tsx'
import { useShell } from '../../ui/shell-context.tsx'
import { Tag } from '../../ui/tag.tsx'
import { type MyTeam, createMyTeams } from './team-data.ts'
import { createTeamWords } from './team-words.ts'

/** Every team a person is in or leads; one may be in several. */
export function TeamsPage() {
  const { t } = useTeamwork()
  const shell = useShell()
  const mine = createMyTeams()
  return (
    <Page title={t('team.teams')} back="/me" sync={shell.sync()} tabs={shell.tabs()}>
      <Show when={mine.failure()}>{(kind) => <Failure kind={kind()} retry={mine.again} />}</Show>
      <Show when={mine.teams()} fallback={<Loading />}>
        {(teams) => (
          <Show when={teams().length > 0} fallback={<NoTeam />}>
            <Card flush label={t('team.teams')}>
              <Rows>
                <For each={teams()}>{(team) => <TeamRow team={team} />}</For>
              </Rows>
            </Card>
          </Show>
        )}
      </Show>
    </Page>
  )
}

function TeamRow(props: { team: MyTeam }) {
  const { t, common } = useTeamwork()
  const words = createTeamWords()
  const about = () =>
    [
      props.team.role === null ? t('team.fromAbove') : common(`roles.${props.team.role}`),
      props.team.people === null ? undefined : t('team.people', props.team.people),
      props.team.endsOn === null ? undefined : words.until(props.team.endsOn),
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <Row href={`/team/${props.team.id}`}>
      <RowText title={props.team.name} note={about()} />
      <Show when={props.team.isPaused}>
        <Tag kind="wait">{t('team.paused')}</Tag>
      </Show>
      <Icon name="next" />
    </Row>
  )
}

function NoTeam() {
  const { t } = useTeamwork()
  return (
    <Empty
      icon="people"
      title={t('team.none')}
      action={
        <LinkButton href="/join" icon="plus">
          {t('team.join')}
        </LinkButton>
      }
    >
      <p>{t('team.noneWords')}</p>
    </Empty>
  )
}
