import { useLocation, useParams, useSearchParams } from '@solidjs/router'
import { Show, createEffect, createSignal } from 'solid-js'
import { createStore } from 'solid-js/store'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { AppearanceButton } from '../../ui/appearance-button.tsx'
import { Button } from '../../ui/button.tsx'
import { codeGroups } from '../../ui/code-groups.ts'
import { Field } from '../../ui/field.tsx'
import { useHeldUpdates } from '../../ui/install.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Note } from '../../ui/note.tsx'
import { Page } from '../../ui/page.tsx'
import { type Joined, createMyName, isSignedIn, join, startAfresh } from './account-data.ts'
import { AccountFields } from './account-fields.tsx'
import { createTroubleWords } from './trouble-words.ts'

/** Into a team in a minute: by a link that brings the code along, or by typing what was read out. */
export function JoinPage() {
  useHeldUpdates()
  const { common } = useTeamwork()
  const brought = createBroughtCode()
  const [given, setGiven] = createStore({ code: brought, full_name: '', called: '', name: '', password: '' })
  const [isWorking, setWorking] = createSignal(false)
  const [trouble, setTrouble] = createSignal<Exclude<Joined, 'accepted'> | null>(null)
  const words = createTroubleWords()
  const needsAccount = !isSignedIn()
  const mine = needsAccount ? () => undefined : createMyName()
  createEffect(() => setGiven(mine() ?? {}))

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
      title={common('signIn.invitationTitle')}
      mark
      back={needsAccount ? '/sign-in' : '/me'}
      actions={<AppearanceButton />}
    >
      <form class="stack wide" onSubmit={submit}>
        <Before isBrought={brought !== ''} needsAccount={needsAccount} isKnown={Boolean(mine()?.full_name)} />
        <Field
          label={common('signIn.invitationCode')}
          hint={brought === '' ? common('signIn.invitationHint') : undefined}
          value={given.code}
          onInput={(code) => setGiven({ code })}
          autocomplete="one-time-code"
          maxLength={20}
          required
        />
        <Field
          label={common('signIn.yourName')}
          value={given.full_name}
          onInput={(full_name) => setGiven({ full_name })}
          autocomplete="name"
          maxLength={80}
          required
        />
        <Field
          label={common('signIn.called')}
          hint={common('signIn.calledHint')}
          value={given.called}
          onInput={(called) => setGiven({ called })}
          autocomplete="nickname"
          maxLength={40}
        />
        <Show when={needsAccount}>
          <AccountFields name={given.name} password={given.password} onInput={setGiven} />
        </Show>
        <Show when={trouble()}>
          {(kind) => (
            <Note kind="bad" live>
              <p>{words(kind())}</p>
            </Note>
          )}
        </Show>
        <Button kind="main" full submit busy={isWorking()}>
          {common('signIn.accept')}
        </Button>
        <Show when={!needsAccount}>
          <LinkButton href="/me" full>
            {common('account.title')}
          </LinkButton>
        </Show>
      </form>
    </Page>
  )
}

function Before(props: { isBrought: boolean; needsAccount: boolean; isKnown: boolean }) {
  const { t, common } = useTeamwork()
  return (
    <Show when={props.isBrought || !props.needsAccount}>
      <Note>
        <p>
          <Show when={props.isBrought} fallback={common('signIn.noMembership')}>
            {t(props.isKnown ? 'team.joining.signedIn' : 'team.joining.words')}
          </Show>
        </p>
      </Note>
    </Show>
  )
}

/** After the hash, where no server on the way sees it; in the path or the question of links made by hand. */
function createBroughtCode(): string {
  const [search] = useSearchParams()
  const code = useLocation().hash.slice(1) || useParams<{ code?: string }>().code || String(search['code'] ?? '')
  return codeGroups(code).join(' ').trim()
}
