import { useSearchParams } from '@solidjs/router'
import { Show, createSignal } from 'solid-js'
import { createStore } from 'solid-js/store'
import { useI18n } from '../../i18n/i18n.tsx'
import { AppearanceButton } from '../../ui/appearance-button.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { useHeldUpdates } from '../../ui/install.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Note } from '../../ui/note.tsx'
import { Page } from '../../ui/page.tsx'
import { type Joined, isSignedIn, join, startAfresh } from './account-data.ts'
import { createTroubleWords } from './trouble-words.ts'

export function JoinPage() {
  useHeldUpdates()
  const { t } = useI18n()
  const [search] = useSearchParams()
  const [given, setGiven] = createStore({
    code: String(search['code'] ?? ''),
    full_name: '',
    called: '',
    name: '',
    password: '',
  })
  const [isWorking, setWorking] = createSignal(false)
  const [trouble, setTrouble] = createSignal<Exclude<Joined, 'accepted'> | null>(null)
  const words = createTroubleWords()
  const needsAccount = !isSignedIn()

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    setWorking(true)
    const outcome = await join({ ...given })
    setWorking(false)
    if (outcome === 'accepted') startAfresh()
    else setTrouble(outcome)
  }

  return (
    <Page
      title={t('signIn.invitationTitle')}
      mark
      back={needsAccount ? '/sign-in' : '/me'}
      actions={<AppearanceButton />}
    >
      <form class="stack wide" onSubmit={submit}>
        <Show when={!needsAccount}>
          <Note>
            <p>{t('signIn.noMembership')}</p>
          </Note>
        </Show>
        <Field
          label={t('signIn.invitationCode')}
          hint={t('signIn.invitationHint')}
          value={given.code}
          onInput={(code) => setGiven({ code })}
          autocomplete="one-time-code"
          required
        />
        <Field
          label={t('signIn.yourName')}
          value={given.full_name}
          onInput={(full_name) => setGiven({ full_name })}
          autocomplete="name"
          maxLength={80}
          required
        />
        <Field
          label={t('signIn.called')}
          hint={t('signIn.calledHint')}
          value={given.called}
          onInput={(called) => setGiven({ called })}
          autocomplete="nickname"
          maxLength={40}
        />
        <Show when={needsAccount}>
          <Field
            label={t('signIn.name')}
            hint={t('signIn.chooseNameHint')}
            value={given.name}
            onInput={(name) => setGiven({ name })}
            name="username"
            autocomplete="username"
            required
          />
          <Field
            label={t('signIn.newPassword')}
            hint={t('signIn.newPasswordHint')}
            type="password"
            value={given.password}
            onInput={(password) => setGiven({ password })}
            name="new-password"
            autocomplete="new-password"
            required
          />
        </Show>
        <Show when={trouble()}>
          {(kind) => (
            <Note kind="bad" live>
              <p>{words(kind())}</p>
            </Note>
          )}
        </Show>
        <Button kind="main" full submit busy={isWorking()}>
          {t('signIn.accept')}
        </Button>
        <Show when={!needsAccount}>
          <LinkButton href="/me" full>
            {t('account.title')}
          </LinkButton>
        </Show>
      </form>
    </Page>
  )
}
