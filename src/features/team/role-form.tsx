import { createSignal } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Button } from '../../ui/button.tsx'
import { Pick } from '../../ui/pick.tsx'
import { showToast } from '../../ui/toast.tsx'
import type { StepProps } from './person-sheet.tsx'
import type { Role } from './team-data.ts'
import { createTeamWords } from './team-words.ts'

export function RoleForm(props: StepProps) {
  const { t, common } = useTeamwork()
  const words = createTeamWords()
  const [picked, setPicked] = createSignal<Role>()
  const role = () => picked() ?? props.person.role

  async function change() {
    const { membership_id: membershipId, role: before } = props.person
    const called = words.called(props.person)
    const answer = await props.desk.change({ membershipId, role: role() })
    if (answer === null) return
    if (answer.outcome !== 'changed') return props.onRefused(answer.outcome)
    props.onClose()
    showToast({
      text: t('team.nowRole', called, common(`roles.${role()}`)),
      undo: async () => void (await props.desk.change({ membershipId, role: before })),
    })
  }

  return (
    <>
      <Pick
        legend={t('team.changeRole')}
        value={role()}
        onPick={setPicked}
        options={props.overview.may_give.map((value) => ({
          value,
          words: common(`roles.${value}`),
          note: t(`team.roleWords.${value}`),
        }))}
      />
      <div class="pair">
        <Button onPress={() => props.onStep('menu')}>{common('common.back')}</Button>
        <Button
          kind="main"
          icon="check"
          busy={props.desk.isBusy()}
          disabled={role() === props.person.role}
          onPress={() => void change()}
        >
          {t('team.change')}
        </Button>
      </div>
    </>
  )
}
