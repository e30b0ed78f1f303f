import { Show, createSignal } from 'solid-js'
import { createStore } from 'solid-js/store'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { AppearanceButton } from '../../ui/appearance-button.tsx'
import { Button } from '../../ui/button.tsx'
import { Check } from '../../ui/check.tsx'
import { Field } from '../../ui/field.tsx'
import { useHeldUpdates } from '../../ui/install.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Note } from '../../ui/note.tsx'
import { Page } from '../../ui/page.tsx'
import { type Reset, enter, isSignedIn, resetByCode, startAfresh } from './account-data.ts'
import { createTroubleWords } from './trouble-words.ts'

/** For who forgot their password: the code their lead reads out opens the way to a new one, and in. */
export function ResetPage() {
  useHeldUpdates()
  const { t, common } = useTeamwork()
  const [given, setGiven] = createStore({ name: '', code: '', password: '' })
  const [isShown, setShown] = createSignal(false)
  const [isWorking, setWorking] = createSignal(false)
  const [answer, setAnswer] = createSignal<Reset | null>(null)

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    setWorking(true)
    const outcome = await resetByCode({ ...given })
    // Somebody else may be signed in here: their phone stays theirs.
    const isIn = outcome === 'done' && !isSignedIn() && (await enter({ ...given })) === null
    setWorking(false)
    if (isIn) startAfresh()
    else setAnswer(outcome)
  }

  return (
    <Page title={t('team.reset.title')} mark back="/sign-in" actions={<AppearanceButton />}>
      <Show when={answer() === 'done'} fallback={<p>{t('team.reset.ask')}</p>}>
        <Note kind="good" live>
          <p>{t('team.reset.done')}</p>
        </Note>
        <LinkButton href="/sign-in" kind="main" full>
          {common('signIn.title')}
        </LinkButton>
      </Show>
      <Show when={answer() !== 'done'}>
        <form class="stack wide" onSubmit={submit}>
          <Field
            label={common('signIn.name')}
            value={given.name}
            onInput={(name) => setGiven({ name })}
            name="username"
            autocomplete="username"
            required
          />
          <Field
            label={t('team.reset.code')}
            hint={t('team.reset.codeHint')}
            value={given.code}
            onInput={(code) => setGiven({ code })}
            autocomplete="one-time-code"
            maxLength={20}
            required
          />
          <Field
            label={common('signIn.newPassword')}
            hint={common('signIn.newPasswordHint')}
            type={isShown() ? 'text' : 'password'}
            value={given.password}
            onInput={(password) => setGiven({ password })}
            name="new-password"
            autocomplete="new-password"
            required
          />
          <Check checked={isShown()} onChange={setShown}>
            {common('signIn.showPassword')}
          </Check>
          <Show when={answer()}>{(kind) => <Refused answer={kind()} />}</Show>
          <Button kind="main" full submit busy={isWorking()}>
            {t('team.reset.submit')}
          </Button>
        </form>
      </Show>
    </Page>
  )
}

const wardsAnswers = ['unknown_code', 'weak_password', 'too_many_attempts'] as const
const isWards = (answer: Reset): answer is (typeof wardsAnswers)[number] =>
  wardsAnswers.some((known) => known === answer)

function Refused(props: { answer: Reset }) {
  const { t } = useTeamwork()
  const troubleWords = createTroubleWords()
  const words = () => {
    const { answer } = props
    if (isWards(answer)) return t(`team.reset.${answer}`)
    return answer === 'done' ? '' : troubleWords(answer)
  }
  return (
    <Note kind="bad" live>
      <p>{words()}</p>
    </Note>
  )
}
