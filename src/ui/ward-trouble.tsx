import { Show } from 'solid-js'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from './button.tsx'
import { Failure, type FailureKind } from './failure.tsx'
import { Note } from './note.tsx'

interface WardTroubleProps {
  failure: FailureKind | null
  /** What cannot be seen without a signal, and that it is not lost. */
  needsSignal: string
  retry: () => void
}

/** Why a page that asks the ward stands empty, in its own words where only the signal is missing. */
export function WardTrouble(props: WardTroubleProps) {
  const { t } = useI18n()
  return (
    <Show when={props.failure}>
      {(kind) => (
        <Show when={kind() === 'offline'} fallback={<Failure kind={kind()} retry={props.retry} />}>
          <Note kind="wait" icon="nowifi" live>
            <p>{props.needsSignal}</p>
          </Note>
          <Button icon="again" onPress={props.retry}>
            {t('common.retry')}
          </Button>
        </Show>
      )}
    </Show>
  )
}
