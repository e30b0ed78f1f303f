import { useTeamwork } from '../../i18n/teamwork.ts'
import { showToast } from '../../ui/toast.tsx'
import type { Giving } from './assign-data.ts'
import type { Wanted } from './assign-data.ts'

/** Says what was given, with the way back: exactly what stood before. */
export function createGivenToast(giving: Giving) {
  const { t } = useTeamwork()
  return (text: string, before: Wanted[]) =>
    showToast({
      text,
      undo: async () => {
        const given = await giving.assign(before)
        showToast({ text: given === null ? t('assign.undoFailed') : t('assign.undone') })
      },
    })
}
