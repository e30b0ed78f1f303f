import { Show, createSignal } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Button } from '../../ui/button.tsx'
import { codeGroups } from '../../ui/code-groups.ts'
import { SpokenCode } from '../../ui/spoken-code.tsx'
import type { StepProps } from './person-sheet.tsx'
import { ShareButtons } from './share-buttons.tsx'
import { createTeamWords } from './team-words.ts'

/** For who forgot their password: a code read out by the lead, good for a day and for one time. */
export function ResetForm(props: StepProps) {
  const { t, common } = useTeamwork()
  const words = createTeamWords()
  const [code, setCode] = createSignal<string | null>(null)

  async function make() {
    const answer = await props.desk.resetCode(props.person.profile_id)
    if (answer?.outcome === 'made') setCode(answer.code)
    else if (answer !== null) props.onRefused(answer.outcome)
  }

  return (
    <Show
      when={code()}
      fallback={
        <>
          <p>{t('team.reset.words', words.called(props.person))}</p>
          <div class="pair">
            <Button onPress={() => props.onStep('menu')}>{common('common.back')}</Button>
            <Button kind="main" icon="shield" busy={props.desk.isBusy()} onPress={() => void make()}>
              {t('team.reset.give')}
            </Button>
          </div>
        </>
      }
    >
      {(made) => (
        <>
          <p>{t('team.reset.speak', words.called(props.person), `${location.host}/reset`)}</p>
          <SpokenCode code={made()} />
          <p class="soft">{t('team.reset.once')}</p>
          <ShareButtons text={t('team.reset.message', `${location.origin}/reset`, codeGroups(made()).join(' '))} />
          <Button kind="main" full onPress={props.onClose}>
            {t('team.done')}
          </Button>
        </>
      )}
    </Show>
  )
}
