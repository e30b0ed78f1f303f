import { useParams } from '@solidjs/router'
import { Match, Show, Switch } from 'solid-js'
import { refusalKey } from '../../i18n/refusal-key.ts'
import { useOutbox } from '../../i18n/outbox.ts'
import { Empty } from '../../ui/empty.tsx'
import { useHeldUpdates } from '../../ui/install.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Note } from '../../ui/note.tsx'
import { Page } from '../../ui/page.tsx'
import { Mending } from './mending.tsx'
import { type Refused, createRefused, isMendable } from './refused-data.ts'

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
              <Show when={entry().class_title}>{(title) => <h2>{title()}</h2>}</Show>
              <Show when={mendable(entry())} fallback={<Locked />}>
                {(known) => <Mending refused={known()} />}
              </Show>
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

const mendable = (refused: Refused) => (isMendable(refused) ? refused : undefined)

/** There is a name in it, and names are locked on this phone just now. */
function Locked() {
  const { common } = useOutbox()
  return (
    <Note kind="wait" icon="info">
      <p>{common('sync.locked')}</p>
      <p>{common('sync.lockedWords')}</p>
    </Note>
  )
}
