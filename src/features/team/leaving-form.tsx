import { useNavigate } from '@solidjs/router'
import { Show } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Button } from '../../ui/button.tsx'
import { showToast } from '../../ui/toast.tsx'
import type { StepProps } from './person-sheet.tsx'
import { createTeamWords } from './team-words.ts'

/** Says first what goes back to the team and what stays; nothing that was written is lost. */
export function LeavingForm(props: StepProps) {
  const { t, common } = useTeamwork()
  const words = createTeamWords()
  const navigate = useNavigate()
  const isMe = () => props.person.profile_id === props.desk.myId
  const called = () => words.called(props.person)

  async function end() {
    const name = called()
    const wasMe = isMe()
    const answer = await props.desk.end(props.person.membership_id)
    if (answer === null) return
    if (answer.outcome !== 'ended') return props.onRefused(answer.outcome)
    props.onClose()
    showToast({ text: wasMe ? t('team.leftSelf', answer.returned ?? 0) : t('team.left', name, answer.returned ?? 0) })
    await props.desk.left()
    if (wasMe) navigate('/team', { replace: true })
    else props.desk.again()
  }

  return (
    <>
      <h3>{isMe() ? t('team.leaveAsk', props.overview.team.name) : t('team.removeAsk', called())}</h3>
      <Show when={props.person.parts > 0}>
        <p>{t('team.holds', props.person.parts, props.person.homes_left)}</p>
      </Show>
      <p>{t('team.factsStay')}</p>
      <div class="pair">
        <Button onPress={() => props.onStep('menu')}>{common('common.back')}</Button>
        <Button kind="risk" busy={props.desk.isBusy()} onPress={() => void end()}>
          {t(isMe() ? 'team.leave' : 'team.remove')}
        </Button>
      </div>
    </>
  )
}
