import { Show, createSignal } from 'solid-js'
import { useOutbox } from '../../i18n/outbox.ts'
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
  const { t, common, relativeDay, hour } = useOutbox()
  const outbox = createOutbox()
  const [isTrying, setTrying] = createSignal(false)
  const { status } = outbox

  const lastSent = () => {
    const at = status.lastSentAt()
    return at === null ? common('sync.neverSent') : common('sync.lastSent', `${hour(at)}, ${relativeDay(at)}`)
  }
  async function send() {
    setTrying(true)
    await outbox.send()
    setTrying(false)
  }
  async function saveFile() {
    await outbox.saveFile()
    showToast({ text: t('fileSaved') })
  }

  return (
    <Page
      title={t('title')}
      subtitle={lastSent()}
      back="/"
      footLine
      foot={
        <>
          <Button kind="main" icon="again" grow busy={isTrying()} onPress={() => void send()}>
            {isTrying() ? t('sending') : t('trySending')}
          </Button>
          <Button icon="file" only={t('saveAll')} tall onPress={() => void saveFile()} />
        </>
      }
    >
      <Triple label={t('title')} two>
        <TripleCell
          kind="here"
          icon="phone"
          title={t('onThisPhone')}
          value={status.onPhone()}
          note={status.review() > 0 ? t('reviewCount', status.review()) : undefined}
        />
        <TripleCell kind="sent" icon="office" title={t('atWard')} value={status.atWard()} note={t('withReceipt')} />
      </Triple>
      <Show when={!outbox.isSecondCopy()}>
        <Note kind="wait" icon="phone">
          <p>
            <strong>{common('sync.oneCopy')}</strong> {common('sync.oneCopyWords')}
          </p>
        </Note>
      </Show>
      <Trouble kind={status.lastFailure()} isOnline={status.isOnline()} />
      <Show when={outbox.lines()} fallback={<Loading />}>
        {(lines) => (
          <>
            <ReviewList group={lines().review} outbox={outbox} onMore={() => outbox.showMore('review')} />
            <OutboxList
              title={t('waiting')}
              icon="phone"
              kind="wait"
              group={lines().waiting}
              onMore={() => outbox.showMore('waiting')}
            />
            <OutboxList
              title={t('held')}
              icon="clock"
              group={lines().held}
              note={t('heldWords')}
              onMore={() => outbox.showMore('held')}
            />
            <OutboxList
              title={t('sent')}
              icon="office"
              kind="good"
              group={lines().sent}
              onMore={() => outbox.showMore('sent')}
            />
            <Show when={lines().waiting.count + lines().review.count + lines().held.count === 0}>
              <Empty icon="check" title={t('nothing')}>
                {t('nothingWords')}
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
  const { common } = useOutbox()
  return (
    <Show
      when={props.kind === 'signed-out'}
      fallback={
        <Show when={!props.isOnline || props.kind === 'offline'}>
          <Note kind="wait" icon="nowifi">
            <p>
              <strong>{common('sync.offline')}</strong> {common('sync.offlineKeepGoing')}
            </p>
          </Note>
        </Show>
      }
    >
      <Note kind="wait">
        <p>
          <a href="/sign-in">{common('sync.signInToSend')}</a>
        </p>
      </Note>
    </Show>
  )
}
