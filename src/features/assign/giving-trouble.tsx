import { Show } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { vi } from '../../i18n/teamwork/vi.ts'
import { Failure } from '../../ui/failure.tsx'
import { Note } from '../../ui/note.tsx'
import type { Giving, Refusal } from './assign-data.ts'
import type { Work } from './work.ts'

type Reason = keyof typeof vi.assign.refusals
const isKnown = (reason: string): reason is Reason => Object.hasOwn(vi.assign.refusals, reason)

/** Why nothing was given, and that everything chosen still stands. */
export function GivingTrouble(props: { giving: Giving; work: Work }) {
  const { t } = useTeamwork()
  return (
    <>
      <Show when={props.giving.refusal()}>
        {(refusal) => (
          <Note kind="bad" live>
            <p>
              <strong>{t('assign.notDone')}</strong> <Refused refusal={refusal()} work={props.work} />
            </p>
          </Note>
        )}
      </Show>
      <Show when={props.giving.failure() === 'offline'}>
        <Note kind="wait" icon="nowifi" live>
          <p>{t('assign.needsSignal')}</p>
        </Note>
      </Show>
      <Show when={props.giving.failure() !== 'offline' && props.giving.failure()}>
        {(kind) => <Failure kind={kind()} />}
      </Show>
    </>
  )
}

function Refused(props: { refusal: Refusal; work: Work }) {
  const { t } = useTeamwork()
  const reason = () => (isKnown(props.refusal.reason) ? props.refusal.reason : 'other')
  const about = () => {
    const part = props.work.partOf(props.refusal.part_id ?? '')?.name
    const person = props.work.personOf(props.refusal.profile_id ?? '')?.called
    return [person, part].filter(Boolean).join(', ')
  }
  return (
    <>
      {t(`assign.refusals.${reason()}`)}
      <Show when={about() !== ''}> ({about()})</Show>
    </>
  )
}
