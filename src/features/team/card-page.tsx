import { Show, createSignal } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { ButtonContent, buttonClass } from '../../ui/button-look.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { useShell } from '../../ui/shell-context.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { showToast } from '../../ui/toast.tsx'
import { CardSlip } from './card-slip.tsx'
import { createMyCard } from './card-data.ts'

/** What an ambassador shows at the door, with or without a signal, on the phone or on paper. */
export function CardPage() {
  const { t } = useTeamwork()
  const shell = useShell()
  const mine = createMyCard()
  const [isAsking, setAsking] = createSignal(false)
  const code = () => mine.card()?.code

  async function renew() {
    setAsking(false)
    if (await mine.renew()) showToast({ text: t('team.card.renewed') })
  }

  return (
    <Page title={t('team.card.title')} back="/me" sync={shell.sync()} tabs={shell.tabs()}>
      <Show when={mine.failure()}>{(kind) => <Failure kind={kind()} retry={() => void renew()} />}</Show>
      <Show when={mine.card()} fallback={<Loading />}>
        {(card) => (
          <Show when={code()} fallback={<NoCard isPaused={card().isPaused} />}>
            {(known) => (
              <>
                <CardSlip card={card()} code={known()} />
                <Button icon="print" full onPress={() => print()}>
                  {t('team.card.print')}
                </Button>
                <a class={buttonClass({ full: true })} href={`/check/${known()}`} rel="external">
                  <ButtonContent look={{ icon: 'shield', children: t('team.card.seeCheck') }} />
                </a>
                <Button icon="again" full busy={mine.isBusy()} onPress={() => setAsking(true)}>
                  {t('team.card.renew')}
                </Button>
              </>
            )}
          </Show>
        )}
      </Show>
      <RenewSheet open={isAsking()} onClose={() => setAsking(false)} onRenew={() => void renew()} />
    </Page>
  )
}

function NoCard(props: { isPaused: boolean }) {
  const { t } = useTeamwork()
  return (
    <Empty icon="shield" title={t('team.card.none')}>
      <p>{t(props.isPaused ? 'team.card.paused' : 'team.card.noneWords')}</p>
    </Empty>
  )
}

function RenewSheet(props: { open: boolean; onClose: () => void; onRenew: () => void }) {
  const { t, common } = useTeamwork()
  return (
    <Sheet open={props.open} onClose={props.onClose} title={t('team.card.renewAsk')}>
      <p>{t('team.card.renewWords')}</p>
      <div class="pair">
        <Button onPress={props.onClose}>{common('common.cancel')}</Button>
        <Button kind="main" icon="again" onPress={props.onRenew}>
          {t('team.card.renew')}
        </Button>
      </div>
    </Sheet>
  )
}
