import { useClassDoor } from '../../i18n/class-door.ts'
import { showToast } from '../../ui/toast.tsx'
import type { AtDoor } from './at-door.ts'
import type { Coming } from './attendance-acts-data.ts'
import type { RosterRow } from './roster.ts'

/** Writes somebody down, or takes them back, and says so with the way back. */
export function createComingIn(at: () => AtDoor) {
  const { t } = useClassDoor()
  const name = (row: RosterRow) => row.called ?? t('roster.nameless')

  async function comeIn(row: RosterRow, coming: Coming = at().coming) {
    await at().attending.comeIn(row, coming)
    showToast({ text: t('roster.written', name(row)), undo: async () => void (await at().attending.takeBack(row)) })
  }
  async function takeBack(row: RosterRow) {
    const standAgain = await at().attending.takeBack(row)
    showToast({ text: t('roster.takenBack', name(row)), undo: standAgain })
  }
  return {
    comeIn,
    takeBack,
    /** Of what cannot be saved every page tells why; the line goes back to what is safe. */
    toggle: (row: RosterRow, isHere: boolean) => void (isHere ? comeIn(row) : takeBack(row)).catch(() => undefined),
  }
}
