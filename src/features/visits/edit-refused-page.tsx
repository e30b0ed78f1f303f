import { useParams } from '@solidjs/router'
import { Match, Switch } from 'solid-js'
import { refusalKey } from '../../i18n/refusal-key.ts'
import { useOutbox } from '../../i18n/outbox.ts'
import { Empty } from '../../ui/empty.tsx'
import { useHeldUpdates } from '../../ui/install.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Note } from '../../ui/note.tsx'
import { Page } from '../../ui/page.tsx'
import { MendingForm } from './mending-form.tsx'
import { createRefused } from './refused-data.ts'

/** An entry the ward or the lead did not take, put right; its home need not be on this phone any more. */
export function EditRefusedPage() {
  useHeldUpdates()
  const { t } = useOutbox()
  const params = useParams()
  const refused = createRefused(() => params['commandId'] ?? '')
  const found = () => refused() ?? undefined
  return (
    <Page title={t('mendTitle')} back="/outbox">
      <Switch fallback={<Loading />}>
        <Match when={found()}>
          {(entry) => (
            <>
              <Note kind="bad">
                <p>{t(`refusals.${refusalKey(entry().reason)}`)}</p>
              </Note>
              <MendingForm refused={entry()} />
            </>
          )}
        </Match>
        <Match when={refused() === null}>
          <Empty icon="check" title={t('mendGone')} action={<LinkButton href="/outbox">{t('title')}</LinkButton>} />
        </Match>
      </Switch>
    </Page>
  )
}
