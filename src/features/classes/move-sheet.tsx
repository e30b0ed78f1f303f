import { Show, createSignal, untrack } from 'solid-js'
import { momentsOf, readHours } from '../../domain/event-hours.ts'
import { useClasses } from '../../i18n/classes.ts'
import { ActTrouble } from '../../ui/act-trouble.tsx'
import { Button } from '../../ui/button.tsx'
import { Check } from '../../ui/check.tsx'
import { HoursFields } from '../../ui/hours-fields.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { showToast } from '../../ui/toast.tsx'
import type { ClassActs } from './board-data.ts'
import { ClashNote } from './clash-note.tsx'
import { createClassWords } from './class-words.ts'
import type { ClassClash, HelpClass } from './classes-data.ts'

interface MoveSheetProps {
  held: HelpClass
  acts: ClassActs
  onMoved: () => void
}

export function MoveSheet(props: MoveSheetProps) {
  const { t } = useClasses()
  const [isOpen, setOpen] = createSignal(false)
  return (
    <>
      <Button icon="clock" onPress={() => setOpen(true)}>
        {t('page.move')}
      </Button>
      <Sheet open={isOpen()} onClose={() => setOpen(false)} title={t('page.move')}>
        <Moving {...props} onClose={() => setOpen(false)} />
      </Sheet>
    </>
  )
}

function Moving(props: MoveSheetProps & { onClose: () => void }) {
  const { t, common } = useClasses()
  const words = createClassWords()
  const [hours, setHours] = createSignal(untrack(() => readHours(props.held)))
  const [wholeSeries, setWholeSeries] = createSignal(false)
  const [refused, setRefused] = createSignal<string | null>(null)
  const [clashes, setClashes] = createSignal<ClassClash[]>([])
  async function move() {
    const moments = momentsOf(hours())
    if (moments === null) return
    setRefused(null)
    const answer = await props.acts.move({
      classId: props.held.id,
      startsAt: moments.starts_at,
      endsAt: moments.ends_at,
      wholeSeries: wholeSeries(),
    })
    if (answer === null) return
    if (answer.outcome === 'refused') return setRefused(words.refused(answer))
    showToast({ text: t('page.moveDone') })
    props.onMoved()
    // It is moved; who has something else then is told before one goes on.
    if (answer.clashes.length > 0) return setClashes(answer.clashes)
    props.onClose()
  }
  return (
    <>
      <HoursFields hours={hours()} onChange={setHours} isWrong={momentsOf(hours()) === null} withDay />
      <Show when={props.held.series_id}>
        <Check checked={wholeSeries()} onChange={setWholeSeries}>
          {t('page.series')}
        </Check>
      </Show>
      <ClashNote title={t('page.clashes')} clashes={clashes()} />
      <ActTrouble failure={props.acts.failure()} refused={refused()} needsSignal={t('words.needsSignal')} />
      <div class="pair">
        <Button onPress={props.onClose}>{clashes().length > 0 ? t('page.close') : common('common.cancel')}</Button>
        <Button kind="main" icon="clock" busy={props.acts.isBusy()} onPress={() => void move()}>
          {t('page.moveSave')}
        </Button>
      </div>
    </>
  )
}
