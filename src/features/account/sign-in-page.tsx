import { Show, createSignal } from 'solid-js'
import { useI18n } from '../../i18n/i18n.tsx'
import { AppearanceButton } from '../../ui/appearance-button.tsx'
import { Button } from '../../ui/button.tsx'
import { Check } from '../../ui/check.tsx'
import { Field } from '../../ui/field.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Note } from '../../ui/note.tsx'
import { Page } from '../../ui/page.tsx'
import { type SignInTrouble, enter, startAfresh } from './account-data.ts'
import { createTroubleWords } from './trouble-words.ts'

export function SignInPage() {
  const { t } = useI18n()
  const [name, setName] = createSignal('')
  const [password, setPassword] = createSignal('')
  const [isShown, setShown] = createSignal(false)
  const [isWorking, setWorking] = createSignal(false)
  const [trouble, setTrouble] = createSignal<SignInTrouble | null>(null)
  const words = createTroubleWords()

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    setWorking(true)
    setTrouble(await enter({ name: name(), password: password() }))
    setWorking(false)
    if (trouble() === null) startAfresh()
  }

  return (
    <Page title={t('common.product')} subtitle={t('common.motto')} mark actions={<AppearanceButton />}>
      <form class="stack wide" onSubmit={submit}>
        <h2>{t('signIn.title')}</h2>
        <Field
          label={t('signIn.name')}
          hint={t('signIn.nameHint')}
          value={name()}
          onInput={setName}
          name="username"
          autocomplete="username"
          required
        />
        <Field
          label={t('signIn.password')}
          type={isShown() ? 'text' : 'password'}
          value={password()}
          onInput={setPassword}
          name="password"
          autocomplete="current-password"
          required
        />
        <Check checked={isShown()} onChange={setShown}>
          {t('signIn.showPassword')}
        </Check>
        <Show when={trouble()}>
          {(kind) => (
            <Note kind="bad" live>
              <p>{words(kind())}</p>
            </Note>
          )}
        </Show>
        <Button kind="main" full submit busy={isWorking()}>
          {isWorking() ? t('signIn.working') : t('signIn.submit')}
        </Button>
        <LinkButton href="/join" full>
          {t('signIn.haveInvitation')}
        </LinkButton>
        <LinkButton href="/reset" kind="plain" full>
          {t('signIn.forgot')}
        </LinkButton>
      </form>
    </Page>
  )
}
