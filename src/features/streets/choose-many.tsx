import { createSignal } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import { useI18n } from '../../i18n/i18n.tsx'
import { Button } from '../../ui/button.tsx'
import { showToast } from '../../ui/toast.tsx'
import { createDoorWriting } from './streets-data.ts'

export type Choice = ReturnType<typeof createChoice>

/** Many doors ticked for one act. */
export function createChoice() {
  const [isOn, setOn] = createSignal(false)
  const [chosen, setChosen] = createStore<Record<string, boolean>>({})
  return {
    isOn,
    ids: () => Object.keys(chosen).filter((id) => chosen[id]),
    has: (id: string) => chosen[id] ?? false,
    set: (id: string, isChosen: boolean) => setChosen(id, isChosen),
    start: () => setOn(true),
    stop() {
      setChosen(reconcile({}))
      setOn(false)
    },
  }
}

/** Stays in reach however far down the doors one has ticked. */
export function ChoiceFoot(props: { choice: Choice }) {
  const { t } = useI18n()
  const writing = createDoorWriting()
  const count = () => props.choice.ids().length
  async function markAbsent() {
    const ids = props.choice.ids()
    const undo = await writing.noOneHome(ids)
    props.choice.stop()
    showToast({ text: t('street.markedAbsent', ids.length), undo: async () => void (await undo()) })
  }
  return (
    <Button kind="main" full state="no_one_home" disabled={count() === 0} onPress={() => void markAbsent()}>
      {t('street.markAbsent', count())}
    </Button>
  )
}
