import { Show } from 'solid-js'
import { useClasses } from '../../i18n/classes.ts'
import { Failure } from '../../ui/failure.tsx'
import { Loading } from '../../ui/loading.tsx'
import type { createFirstLoad } from './classes-data.ts'

/** This phone was told nothing yet: neither that there are classes, nor that there are none. */
export function NotYetLoaded(props: { load: ReturnType<typeof createFirstLoad> }) {
  const { t } = useClasses()
  return (
    <Show when={props.load.lastFailure()} fallback={<Loading words={t('agenda.firstLoad')} />}>
      {(kind) => <Failure kind={kind()} retry={props.load.retry} />}
    </Show>
  )
}
