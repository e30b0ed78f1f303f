import { Show, createSignal, untrack } from 'solid-js'
import type { Outing } from '../../backend/rows.ts'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Button } from '../../ui/button.tsx'
import { Check } from '../../ui/check.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { showToast } from '../../ui/toast.tsx'
import { ActTrouble } from '../../ui/act-trouble.tsx'
import { HoursFields } from '../../ui/hours-fields.tsx'
import type { OutingActs } from './outing-acts-data.ts'
import { momentsOf, readHours } from '../../domain/event-hours.ts'
import { createRefusedWords } from './refused-words.ts'

interface MoveSheetProps {
  outing: Outing
  acts: OutingActs
  onMoved: () => void
}

export function MoveSheet(props: MoveSheetProps) {
  const { t } = useTeamwork()
  const [isOpen, setOpen] = createSignal(false)
  return (
    <>
      <Button icon="clock" onPress={() => setOpen(true)}>
        {t('outings.move.title')}
      </Button>
      <Sheet open={isOpen()} onClose={() => setOpen(false)} title={t('outings.move.title')}>
        <Moving {...props} onClose={() => setOpen(false)} />
      </Sheet>
    </>
  )
}

function Moving(props: MoveSheetProps & { onClose: () => void }) {
  const { t, common } = useTeamwork()
  const refusedWords = createRefusedWords()
  // What the fields begin with; typing goes on from there.
  const [hours, setHours] = createSignal(untrack(() => readHours(props.outing)))
  const [wholeSeries, setWholeSeries] = createSignal(false)
  const [refused, setRefused] = createSignal<string | null>(null)
  async function move() {
    const moments = momentsOf(hours())
    if (moments === null) return
    setRefused(null)
    const answer = await props.acts.move({
      outingId: props.outing.id,
      startsAt: moments.starts_at,
      endsAt: moments.ends_at,
      wholeSeries: wholeSeries(),
    })
    if (answer === null) return
    if (answer.outcome === 'refused') return setRefused(refusedWords(answer.reason))
    showToast({ text: t('outings.move.done') })
    props.onMoved()
    props.onClose()
  }
  return (
    <>
      <HoursFields hours={hours()} onChange={setHours} isWrong={momentsOf(hours()) === null} withDay />
      <Show when={props.outing.series_id}>
        <Check checked={wholeSeries()} onChange={setWholeSeries}>
          {t('outings.series')}
        </Check>
      </Show>
      <ActTrouble failure={props.acts.failure()} refused={refused()} needsSignal={t('outings.needsSignal')} />
      <div class="pair">
        <Button onPress={props.onClose}>{common('common.cancel')}</Button>
        <Button kind="main" icon="clock" busy={props.acts.isBusy()} onPress={() => void move()}>
          {t('outings.move.save')}
        </Button>
      </div>
    </>
  )
}
