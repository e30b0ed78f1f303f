import { Show } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Failure } from '../../ui/failure.tsx'
import { Note } from '../../ui/note.tsx'
import type { Work } from './work.ts'

/** The ward could not be asked who holds what. */
export function LookTrouble(props: { work: Work }) {
  const { t } = useTeamwork()
  return (
    <Show when={props.work.failure()}>
      {(kind) => (
        <>
          <Show when={kind() === 'offline'}>
            <Note kind="wait" icon="nowifi" live>
              <p>{t('assign.needsSignal')}</p>
            </Note>
          </Show>
          <Failure kind={kind()} retry={() => props.work.refetch()} />
        </>
      )}
    </Show>
  )
}
