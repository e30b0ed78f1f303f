import { Show } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Button } from '../../ui/button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { showToast } from '../../ui/toast.tsx'
import { mayManage } from './may-manage.ts'
import type { StepProps } from './person-sheet.tsx'
import { createSkillNames } from './team-data.ts'
import { createTeamWords } from './team-words.ts'

/** Oneself one can rest and leave; who leads may do the rest for others. */
export function PersonMenu(props: StepProps) {
  const { t, common } = useTeamwork()
  const words = createTeamWords()
  const isMe = () => props.person.profile_id === props.desk.myId
  const manages = () => mayManage(props.overview, props.person)

  async function pause(isPaused: boolean) {
    const { membership_id: membershipId } = props.person
    const called = words.called(props.person)
    const answer = await props.desk.change({ membershipId, isPaused })
    if (answer === null) return
    if (answer.outcome !== 'changed') return props.onRefused(answer.outcome)
    props.onClose()
    showToast({
      text: t(isPaused ? 'team.nowPaused' : 'team.nowBack', called),
      ...(manages() ? { undo: async () => void (await props.desk.change({ membershipId, isPaused: !isPaused })) } : {}),
    })
  }

  return (
    <>
      <p>{words.standing(props.person)}</p>
      <Teaches codes={props.person.teaches} />
      <Show when={props.person.phone}>
        {(phone) => (
          <LinkButton href={`tel:${phone()}`} icon="call" full>
            {t('team.call', phone())}
          </LinkButton>
        )}
      </Show>
      <Show when={manages() && !isMe()}>
        <Button icon="people" full onPress={() => props.onStep('role')}>
          {t('team.changeRole')}
        </Button>
      </Show>
      <Show when={manages() || (isMe() && !props.person.is_paused)}>
        <Button icon="clock" full busy={props.desk.isBusy()} onPress={() => void pause(!props.person.is_paused)}>
          {t(props.person.is_paused ? 'team.resume' : 'team.pause')}
        </Button>
        <p class="small soft">{t(props.person.is_paused ? 'team.resumeWords' : 'team.pauseWords')}</p>
      </Show>
      <Show when={manages() && !isMe()}>
        <Button icon="shield" full onPress={() => props.onStep('reset')}>
          {t('team.reset.make')}
        </Button>
      </Show>
      <Show when={isMe() || manages()}>
        <Button kind="risk" icon="x" full onPress={() => props.onStep('end')}>
          {t(isMe() ? 'team.leave' : 'team.remove')}
        </Button>
      </Show>
      <Button full onPress={props.onClose}>
        {common('common.cancel')}
      </Button>
    </>
  )
}

/** What they say they teach, and what trainings added. */
function Teaches(props: { codes: string[] }) {
  const { t, language } = useTeamwork()
  const names = createSkillNames()
  const named = () => props.codes.map((code) => names().get(code)?.[language()] ?? code).join(', ')
  return (
    <Show when={props.codes.length > 0}>
      <p>{t('team.teaches', named())}</p>
    </Show>
  )
}
