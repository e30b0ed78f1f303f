import { Show } from 'solid-js'
import { Failure, type FailureKind } from './failure.tsx'
import { Note } from './note.tsx'

interface ActTroubleProps {
  failure: FailureKind | null
  /** What the ward said instead of doing it. */
  refused: string | null
  needsSignal: string
}

/** Why something was not done; without a signal in the words of what was asked. */
export function ActTrouble(props: ActTroubleProps) {
  return (
    <>
      <Show when={props.failure === 'offline'}>
        <Note kind="wait" icon="nowifi" live>
          <p>{props.needsSignal}</p>
        </Note>
      </Show>
      <Show when={props.failure !== 'offline' && props.failure}>{(kind) => <Failure kind={kind()} />}</Show>
      <Show when={props.refused}>
        {(words) => (
          <Note kind="bad" live>
            <p>{words()}</p>
          </Note>
        )}
      </Show>
    </>
  )
}
