import { Show } from 'solid-js'
import { useClassDoor } from '../../i18n/class-door.ts'
import { Note } from '../../ui/note.tsx'
import type { HelpClass } from './class-door-data.ts'

/** Whoever comes much earlier stands at the door of another day; in ms. */
const early = 3 * 3_600_000

/** What a helper must know before anybody comes in. */
export function DoorNotes(props: { held: HelpClass; isLocked: boolean }) {
  const { t, common, day, hour } = useClassDoor()
  const isEarly = () => Date.parse(props.held.starts_at) - Date.now() > early
  return (
    <>
      <Show when={props.held.cancel_reason}>
        {(reason) => (
          <Note kind="bad">
            <p>
              <strong>{t('door.cancelled', t(`door.reasons.${reason()}`))}</strong> {t('door.cancelledWords')}
            </p>
          </Note>
        )}
      </Show>
      <Show when={props.held.cancelled_at === null && isEarly()}>
        <Note icon="clock">
          <p>{t('door.early', common('units.at', day(props.held.starts_at), hour(props.held.starts_at)))}</p>
        </Note>
      </Show>
      <Show when={props.isLocked}>
        <Note kind="wait" icon="shield">
          <p>{common('checkIn.namesLocked')}</p>
        </Note>
      </Show>
    </>
  )
}
