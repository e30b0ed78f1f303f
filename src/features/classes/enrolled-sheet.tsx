import { Show, createSignal } from 'solid-js'
import { useClasses } from '../../i18n/classes.ts'
import { ActTrouble } from '../../ui/act-trouble.tsx'
import { Button } from '../../ui/button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { showToast } from '../../ui/toast.tsx'
import type { ClassActs } from './board-data.ts'
import type { RosterLine } from './kept-roster-data.ts'

interface EnrolledSheetProps {
  line: RosterLine
  mayForget: boolean
  hasBegun: boolean
  acts: ClassActs
  onClose: () => void
}

/** About one on the list: their seat is given back, or their name is erased. */
export function EnrolledSheet(props: EnrolledSheetProps) {
  const { t } = useClasses()
  const [isForgetting, setForgetting] = createSignal(false)
  const [refused, setRefused] = createSignal<string | null>(null)
  const hasSeat = () => props.line.status === 'seat' || props.line.status === 'waiting'
  async function act(question: Promise<{ outcome: string } | null>, done: string) {
    setRefused(null)
    const answer = await question
    if (answer === null) return
    if (answer.outcome === 'not_yours') return setRefused(t('page.notYours'))
    if (answer.outcome === 'too_late') return setRefused(t('page.tooLateToTakeBack'))
    showToast({ text: done })
    props.onClose()
  }
  return (
    <Sheet open onClose={props.onClose} title={t('page.about', props.line.called ?? t('page.someone'))}>
      <Show when={hasSeat() && !props.hasBegun}>
        <Button
          icon="x"
          full
          busy={props.acts.isBusy()}
          onPress={() =>
            void act(
              props.acts.takeBack(props.line.id),
              props.line.status === 'seat' ? t('page.takenBack') : t('page.offTheList'),
            )
          }
        >
          {t('page.takeBack')}
        </Button>
      </Show>
      <Show when={props.mayForget && !props.line.isForgotten}>
        <Button icon="trash" full expanded={isForgetting()} onPress={() => setForgetting((open) => !open)}>
          {t('page.forget')}
        </Button>
        <Show when={isForgetting()}>
          <p>{t('page.forgetWords')}</p>
          <Button
            kind="risk"
            full
            busy={props.acts.isBusy()}
            onPress={() => void act(props.acts.forget(props.line.id), t('page.forgotNow'))}
          >
            {t('page.forgetReally')}
          </Button>
        </Show>
      </Show>
      <ActTrouble failure={props.acts.failure()} refused={refused()} needsSignal={t('words.needsSignal')} />
      <Button onPress={props.onClose}>{t('page.close')}</Button>
    </Sheet>
  )
}
