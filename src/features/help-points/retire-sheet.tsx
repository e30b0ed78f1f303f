import { useNavigate } from '@solidjs/router'
import { createSignal } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { ActTrouble } from '../../ui/act-trouble.tsx'
import { Button } from '../../ui/button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { showToast } from '../../ui/toast.tsx'
import type { HelpPoint, PointActs } from './help-points-data.ts'

/** Residents stop seeing it at once: asked once more. */
export function RetireSheet(props: { point: HelpPoint; acts: PointActs }) {
  const { t, common } = useTeamwork()
  const navigate = useNavigate()
  const [isOpen, setOpen] = createSignal(false)
  const [refused, setRefused] = createSignal<string | null>(null)
  async function retire() {
    const { name } = props.point
    const answer = await props.acts.retire(props.point.id)
    if (answer === null) return
    if (answer.outcome !== 'retired') return setRefused(t('helpPoints.refused'))
    showToast({ text: t('helpPoints.retired', name) })
    navigate('/help-points')
  }
  return (
    <>
      <Button icon="trash" kind="risk" full onPress={() => setOpen(true)}>
        {t('helpPoints.retire')}
      </Button>
      <Sheet open={isOpen()} onClose={() => setOpen(false)} title={t('helpPoints.retireAsk', props.point.name)}>
        <p>{t('helpPoints.retireWords')}</p>
        <ActTrouble failure={props.acts.failure()} refused={refused()} needsSignal={t('helpPoints.needsSignal')} />
        <div class="pair">
          <Button onPress={() => setOpen(false)}>{common('common.cancel')}</Button>
          <Button kind="risk" icon="trash" busy={props.acts.isBusy()} onPress={() => void retire()}>
            {t('helpPoints.retire')}
          </Button>
        </div>
      </Sheet>
    </>
  )
}
