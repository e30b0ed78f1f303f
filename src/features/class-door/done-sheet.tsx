import { For, Show } from 'solid-js'
import { useClassDoor } from '../../i18n/class-door.ts'
import { Button } from '../../ui/button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Note } from '../../ui/note.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import type { AtDoor } from './at-door.ts'
import type { createAround } from './class-door-data.ts'
import { summaryOf } from './summary.ts'

interface DoneSheetProps {
  at: AtDoor
  around: ReturnType<typeof createAround>
  onClose: () => void
}

/** What the phone knows when the class is over; what became of it stands on the next page, at the ward. */
export function DoneSheet(props: DoneSheetProps) {
  const { t, common } = useClassDoor()
  const summary = () => summaryOf(props.at)
  return (
    <Sheet open onClose={props.onClose} title={t('done.title')}>
      <p>
        <strong>{t('door.arrived', summary().people)}</strong>
      </p>
      <ul class="stack tight">
        <li>{t('done.named', summary().named)}</li>
        <For each={summary().counted}>
          {({ group, people }) => <li>{t('done.counted', t(`groups.${group}`), people)}</li>}
        </For>
        <li>{t('done.absent', summary().absent)}</li>
        <Show when={summary().visits > 0}>
          <li>{t('done.visits', summary().visits)}</li>
        </Show>
      </ul>
      <Show when={props.around.onPhone() > 0}>
        <Note kind="wait">
          <p>{t('done.unsent', props.around.onPhone())}</p>
        </Note>
      </Show>
      <Show
        when={props.around.isOnline()}
        fallback={
          <Note kind="wait" icon="nowifi">
            <p>{t('done.offline')}</p>
          </Note>
        }
      >
        <LinkButton kind="main" href={`/classes/${props.at.door.held.id}/after`} full>
          {t('done.after')}
        </LinkButton>
      </Show>
      <Button full onPress={props.onClose}>
        {common('common.back')}
      </Button>
    </Sheet>
  )
}
