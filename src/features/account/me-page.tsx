import { For, Show, createSignal } from 'solid-js'
import { useI18n } from '../../i18n/i18n.tsx'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { AppearanceButton } from '../../ui/appearance-button.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { installStatus } from '../../ui/install-status.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Note } from '../../ui/note.tsx'
import { Page } from '../../ui/page.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useShell } from '../../ui/shell-context.tsx'
import { createLeaving, createMe, createSafety, startAfresh } from './account-data.ts'

export function MePage() {
  const { t } = useI18n()
  const teamwork = useTeamwork()
  const shell = useShell()
  const me = createMe()
  return (
    <Page title={t('account.title')} actions={<AppearanceButton />} sync={shell.sync()} tabs={shell.tabs()}>
      <Show when={me()} fallback={<Loading />}>
        {(known) => (
          <>
            <Card title={known().name}>
              <For each={known().roles}>
                {(membership) => <p>{t('account.inTeam', t(`roles.${membership.role}`), membership.team)}</p>}
              </For>
            </Card>
            <LinkButton href="/team" icon="people">
              {t('account.teams')}
            </LinkButton>
            <Show when={known().walks}>
              <LinkButton href="/card" icon="shield">
                {t('account.card')}
              </LinkButton>
            </Show>
            {shell.tray()}
            <LinkButton href="/outings" icon="cal" full>
              {teamwork.t('outings.agenda')}
            </LinkButton>
            <PhoneCard homes={known().homes} />
            <Leaving />
          </>
        )}
      </Show>
    </Page>
  )
}

function PhoneCard(props: { homes: number }) {
  const { t } = useI18n()
  const install = installStatus()
  const safety = createSafety()
  return (
    <Card title={t('account.phone')}>
      <p>{t('account.storedHomes', props.homes)}</p>
      <Note kind={install.offlineReady() ? 'good' : 'wait'}>
        <p>{install.offlineReady() ? t('install.ready') : t('install.notReady')}</p>
      </Note>
      <h3>{t('install.persistence')}</h3>
      <p>{safety.isSecondCopy() ? t('account.twoCopies') : t('account.oneCopy')}</p>
      <p>{t(`install.${install.persistence()}`)}</p>
      <Show when={install.persistence() === 'unknown' || install.persistence() === 'refused'}>
        <Button icon="shield" full onPress={() => void install.askForPersistence()}>
          {t('install.askPersistence')}
        </Button>
      </Show>
      <Show when={install.mayInstall()}>
        <Button icon="phone" full onPress={() => void install.install()}>
          {t('install.add')}
        </Button>
      </Show>
    </Card>
  )
}

function Leaving() {
  const { t } = useI18n()
  const leave = createLeaving()
  const [isAsking, setAsking] = createSignal(false)
  const [unsent, setUnsent] = createSignal(0)

  async function confirm() {
    setAsking(false)
    const result = await leave()
    if (result.outcome === 'unsent') setUnsent(result.count)
    else startAfresh()
  }

  return (
    <>
      <Show when={unsent() > 0}>
        <Note kind="wait" live>
          <p>{t('account.unsentStops', unsent())}</p>
        </Note>
        <LinkButton href="/outbox" full>
          {t('sync.open')}
        </LinkButton>
      </Show>
      <Button full onPress={() => setAsking(true)}>
        {t('account.signOut')}
      </Button>
      <Sheet open={isAsking()} onClose={() => setAsking(false)} title={t('account.signOutAsk')}>
        <p>{t('account.signOutWords')}</p>
        <div class="pair">
          <Button onPress={() => setAsking(false)}>{t('common.cancel')}</Button>
          <Button kind="risk" onPress={() => void confirm()}>
            {t('account.signOut')}
          </Button>
        </div>
      </Sheet>
    </>
  )
}
