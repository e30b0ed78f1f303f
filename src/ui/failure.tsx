import { Show } from 'solid-js'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from './button.tsx'
import type { IconName } from './icon.tsx'
import { Note } from './note.tsx'

export type FailureKind = 'offline' | 'signed-out' | 'forbidden' | 'conflict' | 'invalid' | 'unexpected'

const icons: Record<FailureKind, IconName> = {
  offline: 'nowifi',
  'signed-out': 'person',
  forbidden: 'shield',
  conflict: 'again',
  invalid: 'warn',
  unexpected: 'warn',
}

/** What, then what stays safe, then what to do. */
export function Failure(props: { kind: FailureKind; retry?: (() => void) | undefined }) {
  const { t } = useI18n()
  return (
    <div class="stack">
      <Note kind={props.kind === 'offline' ? 'wait' : 'bad'} icon={icons[props.kind]} live>
        <p>
          <strong>{t(`failures.${props.kind}.title`)}.</strong> {t(`failures.${props.kind}.words`)}
        </p>
      </Note>
      <Show when={props.retry}>
        {(retry) => (
          <Button icon="again" onPress={() => retry()()}>
            {t('common.retry')}
          </Button>
        )}
      </Show>
    </div>
  )
}
