import { useParams } from '@solidjs/router'
import { Match, Show, Switch, createSignal, onMount } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { AppearanceButton } from '../../ui/appearance-button.tsx'
import { Button } from '../../ui/button.tsx'
import { codeGroups } from '../../ui/code-groups.ts'
import { Failure } from '../../ui/failure.tsx'
import { Field } from '../../ui/field.tsx'
import { Note } from '../../ui/note.tsx'
import { Page } from '../../ui/page.tsx'
import { type Checked, checkCard, worksHere } from './check-data.ts'
import { GenuineSlip } from './genuine-slip.tsx'

/** For whoever opens their door to a stranger: is this person from the ward? Asked by the card's QR or its code. */
export function CheckPage() {
  const { t, common } = useTeamwork()
  const params = useParams<{ code?: string }>()
  const [code, setCode] = createSignal(params.code === undefined ? '' : codeGroups(params.code).join(' '))
  const [checked, setChecked] = createSignal<Checked>()
  const [isAsking, setAsking] = createSignal(false)

  async function check() {
    setAsking(true)
    setChecked(undefined)
    setChecked(await checkCard(code()))
    setAsking(false)
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    void check()
  }
  onMount(() => params.code !== undefined && void check())

  return (
    <Page
      title={t('team.check.title')}
      subtitle={common('common.product')}
      mark
      back={worksHere() ? '/me' : undefined}
      actions={<AppearanceButton />}
    >
      <Show when={checked()}>{(answer) => <Answer answer={answer()} retry={() => void check()} />}</Show>
      <form class="stack wide" onSubmit={submit}>
        <Field
          label={t('team.check.code')}
          hint={t('team.check.codeHint')}
          value={code()}
          onInput={setCode}
          maxLength={20}
          required
        />
        <Button kind={checked() ? undefined : 'main'} icon="shield" full submit busy={isAsking()}>
          {t('team.check.submit')}
        </Button>
      </form>
      <p class="soft">{t('team.check.never')}</p>
    </Page>
  )
}

function Answer(props: { answer: Checked; retry: () => void }) {
  const { t } = useTeamwork()
  const genuine = () => props.answer.outcome === 'valid' && props.answer
  const failed = () => props.answer.outcome === 'failed' && props.answer
  return (
    <Switch>
      <Match when={genuine()}>{(ambassador) => <GenuineSlip ambassador={ambassador()} />}</Match>
      <Match when={failed()}>{(answer) => <Failure kind={answer().failure} retry={props.retry} />}</Match>
      <Match when={props.answer.outcome === 'too_many_attempts'}>
        <Note kind="wait" icon="clock" live>
          <p>{t('team.check.tooMany')}</p>
        </Note>
      </Match>
      <Match when={props.answer.outcome === 'unknown'}>
        <Note kind="bad" live>
          <div class="stack tight">
            <h2>{t('team.check.unknown')}</h2>
            <p>{t('team.check.unknownWords')}</p>
          </div>
        </Note>
      </Match>
    </Switch>
  )
}
