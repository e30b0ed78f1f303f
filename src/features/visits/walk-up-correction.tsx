import { createSignal, untrack } from 'solid-js'
import { useI18n } from '../../i18n/i18n.tsx'
import { Button } from '../../ui/button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { showToast } from '../../ui/toast.tsx'
import { createWayBack } from '../../ui/way-back.ts'
import { WalkUpForm } from './walk-up-form.tsx'
import { type WalkUp, type WalkUpGiven, createWalkUpWriting } from './walk-ups-data.ts'

export function WalkUpCorrection(props: { walkUp: WalkUp }) {
  const { t } = useI18n()
  const writing = createWalkUpWriting()
  const goBack = createWayBack()
  const [isAsking, setAsking] = createSignal(false)
  const rootId = () => props.walkUp.root_id ?? props.walkUp.id
  // What stood when the page was opened is where the correction starts.
  const { people_count, audience_group, priorities, skills } = untrack(() => props.walkUp)

  async function correct(given: WalkUpGiven) {
    await writing.correct(rootId(), given)
    showToast({ text: t('household.corrected') })
    goBack()
  }
  async function takeBack() {
    setAsking(false)
    await writing.void(rootId())
    showToast({ text: t('household.voided') })
    goBack()
  }
  return (
    <>
      <WalkUpForm before={{ people_count, audience_group, priorities, skills }} save={correct} />
      <Button kind="risk" icon="trash" full onPress={() => setAsking(true)}>
        {t('household.voidVisit')}
      </Button>
      <Sheet open={isAsking()} onClose={() => setAsking(false)} title={t('household.voidAsk')}>
        <p>{t('household.voidWords')}</p>
        <div class="pair">
          <Button onPress={() => setAsking(false)}>{t('common.keep')}</Button>
          <Button kind="risk" icon="trash" onPress={() => void takeBack()}>
            {t('household.voidVisit')}
          </Button>
        </div>
      </Sheet>
    </>
  )
}
