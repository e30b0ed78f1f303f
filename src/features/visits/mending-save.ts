import { useNavigate } from '@solidjs/router'
import { createSignal } from 'solid-js'
import { useI18n } from '../../i18n/i18n.tsx'
import { showToast } from '../../ui/toast.tsx'
import { type Mendable, type Said, createMending } from './refused-data.ts'

/** Puts what was mended in the place of the refused entry, once, and goes back to where entries wait. */
export function createMendingSave(refused: () => Mendable) {
  const { t } = useI18n()
  const navigate = useNavigate()
  const mend = createMending()
  const [isSaving, setSaving] = createSignal(false)
  async function save(said: Said) {
    if (isSaving()) return
    setSaving(true)
    await mend(refused(), said).finally(() => setSaving(false))
    showToast({ text: t('common.savedOnPhone') })
    navigate('/outbox', { replace: true })
  }
  return { isSaving, save }
}
