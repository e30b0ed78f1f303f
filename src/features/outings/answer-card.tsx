import { Show, createSignal } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { showToast } from '../../ui/toast.tsx'
import { ActTrouble } from '../../ui/act-trouble.tsx'
import { createOutingActs } from './outing-acts-data.ts'
import type { OpenedOuting } from './outings-data.ts'

interface AnswerCardProps {
  opened: OpenedOuting
  afterwards: () => void
}

/** Yes or no for who was asked, and yes for whoever takes an open place. */
export function AnswerCard(props: AnswerCardProps) {
  const { t } = useTeamwork()
  const acts = createOutingActs(() => props.afterwards())
  const [refused, setRefused] = createSignal<string | null>(null)
  const isOpen = () => props.opened.mine === null && props.opened.outing.open_places > 0
  async function say(answer: 'yes' | 'no') {
    setRefused(null)
    const said = await acts.answer(props.opened.outing.id, answer)
    if (said === null) return
    if (said.outcome === 'answered') showToast({ text: t(`outings.answering.done.${answer}`) })
    else setRefused(t(said.outcome === 'full' ? 'outings.answering.full' : 'outings.answering.closed'))
  }
  return (
    <Show when={props.opened.mine !== null || isOpen()}>
      <Card title={t('outings.answering.ask')}>
        <Show when={isOpen()}>
          <p>{t('outings.answering.openFor')}</p>
        </Show>
        <div class="pair">
          <Show when={props.opened.mine !== 'yes'}>
            <Button kind="main" icon="check" busy={acts.isBusy()} onPress={() => void say('yes')}>
              {t('outings.answering.yes')}
            </Button>
          </Show>
          <Show when={props.opened.mine !== 'no' && !isOpen()}>
            <Button icon="x" busy={acts.isBusy()} onPress={() => void say('no')}>
              {t('outings.answering.no')}
            </Button>
          </Show>
        </div>
        <ActTrouble failure={acts.failure()} refused={refused()} needsSignal={t('outings.answering.needsSignal')} />
      </Card>
    </Show>
  )
}
