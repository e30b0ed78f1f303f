import { Show } from 'solid-js'
import type { Failure } from '../backend/failure.ts'
import { useResidents } from '../i18n/residents.ts'
import { Button } from '../ui/button.tsx'
import { Note } from '../ui/note.tsx'
import { CallWard } from './call-ward.tsx'
import { wardOfPage } from './ward-of-page.ts'

interface NoAnswerProps {
  failure: Failure | null
  retry?: (() => void) | undefined
  /** The page names the ward's number already. */
  isNumberShown?: boolean | undefined
}

/** Why nothing came back, what stays safe, and whom to call instead. */
export function NoAnswer(props: NoAnswerProps) {
  const { t } = useResidents()
  return (
    <Show when={props.failure}>
      {(failure) => (
        <div class="stack tight">
          <Note kind="wait" icon={failure() === 'offline' ? 'nowifi' : 'info'} live>
            <p>{failure() === 'offline' ? t('noSignal') : t('trouble')}</p>
          </Note>
          <Show when={props.retry}>
            {(retry) => (
              <Button icon="again" full onPress={() => retry()()}>
                {t('retry')}
              </Button>
            )}
          </Show>
          <Show when={!props.isNumberShown}>
            <CallWard phone={wardOfPage().phone} />
          </Show>
        </div>
      )}
    </Show>
  )
}
