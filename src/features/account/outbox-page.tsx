import { Show, createSignal } from 'solid-js'
import { useI18n } from '../../i18n/i18n.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Note } from '../../ui/note.tsx'
import { Page } from '../../ui/page.tsx'
import { showToast } from '../../ui/toast.tsx'
import { Triple, TripleCell } from '../../ui/triple.tsx'
import { createOutbox } from './outbox-data.ts'
import { OpenFileCard } from './open-file-card.tsx'
import { OutboxList } from './outbox-list.tsx'
import { ReviewList } from './review-list.tsx'

export function OutboxPage() {
  const { t, relativeDay, hour } = useI18n()
  const outbox = createOutbox()
  const [isTrying, setTrying] = createSignal(false)
  const { status } = outbox

  const lastSent = () => {
    const at = status.lastSentAt()
    return at === null ? t('sync.neverSent') : t('sync.lastSent', `${hour(at)}, ${relativeDay(at)}`)
  }
  async function send() {
    setTrying(true)
    await outbox.send()
    setTrying(false)
  }
  async function saveFile() {
    await outbox.saveFile()
    showToast({ text: t('outbox.fileSaved') })
  }

  return (
    <Page
      title={t('outbox.title')}
      subtitle={lastSent()}
      back="/"
      footLine
      foot={
        <>
          <Button kind="main" icon="again" grow busy={isTrying()} onPress={() => void send()}>
            {isTrying() ? t('outbox.sending') : t('outbox.trySending')}
          </Button>
          <Button icon="file" only={t('outbox.saveAll')} tall onPress={() => void saveFile()} />
        </>
      }
    >
      <Triple label={t('outbox.title')} two>
        <TripleCell
          kind="here"
          icon="phone"
          title={t('outbox.onThisPhone')}
          value={status.onPhone()}
          note={status.review() > 0 ? t('outbox.reviewCount', status.review()) : undefined}
        />
        <TripleCell
          kind="sent"
          icon="office"
          title={t('outbox.atWard')}
          value={status.atWard()}
          note={t('outbox.withReceipt')}
        />
      </Triple>
      <Show when={!outbox.isSecondCopy()}>
        <Note kind="wait" icon="phone">
          <p>
            <strong>{t('sync.oneCopy')}</strong> {t('sync.oneCopyWords')}
          </p>
        </Note>
      </Show>
      <Trouble kind={status.lastFailure()} isOnline={status.isOnline()} />
      <Show when={outbox.lines()} fallback={<Loading />}>
        {(lines) => (
          <>
            <ReviewList group={lines().review} outbox={outbox} onMore={() => outbox.showMore('review')} />
            <OutboxList
              title={t('outbox.waiting')}
              icon="phone"
              kind="wait"
              group={lines().waiting}
              onMore={() => outbox.showMore('waiting')}
            />
            <OutboxList
              title={t('outbox.held')}
              icon="clock"
              group={lines().held}
              note={t('outbox.heldWords')}
              onMore={() => outbox.showMore('held')}
            />
            <OutboxList
              title={t('outbox.sent')}
              icon="office"
              kind="good"
              group={lines().sent}
              onMore={() => outbox.showMore('sent')}
            />
            <Show when={lines().waiting.count + lines().review.count + lines().held.count === 0}>
              <Empty icon="check" title={t('outbox.nothing')}>
                {t('outbox.nothingWords')}
              </Empty>
            </Show>
          </>
        )}
      </Show>
      <OpenFileCard outbox={outbox} />
    </Page>
  )
}

function Trouble(props: { kind: string | null; isOnline: boolean }) {
  const { t } = useI18n()
  return (
    <Show
      when={props.kind === 'signed-out'}
      fallback={
        <Show when={!props.isOnline || props.kind === 'offline'}>
          <Note kind="wait" icon="nowifi">
            <p>
              <strong>{t('sync.offline')}</strong> {t('sync.offlineKeepGoing')}
            </p>
          </Note>
        </Show>
      }
    >
      <Note kind="wait">
        <p>
          <a href="/sign-in">{t('sync.signInToSend')}</a>
        </p>
      </Note>
    </Show>
  )
}
