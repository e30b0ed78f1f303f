import { Show } from 'solid-js'
import { useClassDoor } from '../../i18n/class-door.ts'
import { Button } from '../../ui/button.tsx'
import { Note } from '../../ui/note.tsx'
import type { Trainees } from './trainees-data.ts'

/** Names of volunteers are asked of the ward: without a signal one can count, and name later. */
export function TraineesNote(props: { trainees: Trainees }) {
  const { t, common } = useClassDoor()
  return (
    <Show when={props.trainees.isUnknown()}>
      <Note kind="wait" icon="nowifi" live>
        <p>{t('trainees.unknown')}</p>
        <Button icon="again" onPress={props.trainees.askAgain}>
          {common('common.retry')}
        </Button>
      </Note>
    </Show>
  )
}
