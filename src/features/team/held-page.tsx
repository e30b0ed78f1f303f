import { For, Show, createSignal, onMount } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Button } from '../../ui/button.tsx'
import { Desk } from '../../ui/desk.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Note } from '../../ui/note.tsx'
import { useShell } from '../../ui/shell-context.tsx'
import { showToast } from '../../ui/toast.tsx'
import { HeldCard } from './held-card.tsx'
import { type HeldLine, type Reason, createTray } from './held-data.ts'
import { SendBackSheet } from './send-back-sheet.tsx'

/** What came in late from streets given to others: a lead takes each over or sends it back, saying why. */
export function HeldPage() {
  const { t, common } = useTeamwork()
  const shell = useShell()
  const tray = createTray()
  const [asked, setAsked] = createSignal<HeldLine | null>(null)
  onMount(() => void tray.loadMore())

  async function accept(line: HeldLine) {
    const answer = await tray.accept(line)
    if (answer?.outcome === 'gone') showToast({ text: t('held.gone') })
    else if (answer && answer.returned > 0) showToast({ text: t('held.acceptedSome', answer.applied, answer.returned) })
    else if (answer) showToast({ text: t('held.accepted', answer.applied) })
  }
  async function sendBack(line: HeldLine, reason: Reason) {
    setAsked(null)
    const answer = await tray.sendBack(line, reason)
    if (answer) showToast({ text: answer.outcome === 'gone' ? t('held.gone') : t('held.sentBack', answer.returned) })
  }

  return (
    <Desk
      title={t('held.title')}
      place={shell.place()}
      label={common('common.sections')}
      links={shell.links()}
      sync={shell.sync()}
    >
      <Show when={tray.failure() === 'offline'}>
        <Note kind="wait" icon="nowifi" live>
          <p>{t('held.needsSignal')}</p>
        </Note>
      </Show>
      <Show when={tray.failure()}>{(kind) => <Failure kind={kind()} retry={() => void tray.loadMore()} />}</Show>
      <div class="stack wide">
        <Show when={tray.listed.lines.length > 0}>
          <p>{t('held.words')}</p>
        </Show>
        <For each={tray.listed.lines}>
          {(line) => (
            <HeldCard
              line={line}
              isBusy={tray.isBusy()}
              onAccept={() => void accept(line)}
              onSendBack={() => setAsked(line)}
            />
          )}
        </For>
        <Show when={tray.isBusy() && tray.listed.lines.length === 0}>
          <Loading />
        </Show>
        <Show when={tray.listed.isWhole && tray.listed.lines.length === 0}>
          <Empty icon="check" title={t('held.nothing')}>
            {t('held.nothingWords')}
          </Empty>
        </Show>
        <Show when={!tray.listed.isWhole && tray.listed.lines.length > 0}>
          <Button full busy={tray.isBusy()} onPress={() => void tray.loadMore()}>
            {common('common.more')}
          </Button>
        </Show>
      </div>
      <SendBackSheet
        line={asked()}
        onClose={() => setAsked(null)}
        onSendBack={(line, reason) => void sendBack(line, reason)}
      />
    </Desk>
  )
}
