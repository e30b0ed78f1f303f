import { createSignal, untrack } from 'solid-js'
import { dayInVietnam } from '../../i18n/format.ts'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { ActTrouble } from '../../ui/act-trouble.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { showToast } from '../../ui/toast.tsx'
import { momentOf, hourField } from './agreed-hour.ts'
import type { Booking, BookingActs } from './inbox-data.ts'
import { createInboxWords } from './inbox-words.ts'

interface ScheduleSheetProps {
  booking: Booking
  acts: BookingActs
}

export function ScheduleSheet(props: ScheduleSheetProps) {
  const { t } = useTeamwork()
  const [isOpen, setOpen] = createSignal(false)
  return (
    <>
      <Button icon="clock" onPress={() => setOpen(true)}>
        {t('bookings.schedule.title')}
      </Button>
      <Sheet open={isOpen()} onClose={() => setOpen(false)} title={t('bookings.schedule.title')}>
        <Scheduling {...props} onClose={() => setOpen(false)} />
      </Sheet>
    </>
  )
}

function Scheduling(props: ScheduleSheetProps & { onClose: () => void }) {
  const { t, common, day: dayWords, hour: hourWords } = useTeamwork()
  const words = createInboxWords()
  // What the fields begin with; typing goes on from there.
  const [day, setDay] = createSignal(untrack(() => dayInVietnam(props.booking.starts_at)))
  const [hour, setHour] = createSignal(untrack(() => hourField(props.booking.starts_at)))
  const [refused, setRefused] = createSignal<string | null>(null)
  async function schedule() {
    setRefused(null)
    const moment = momentOf(day(), hour())
    if (moment === null) return setRefused(t('bookings.schedule.missing'))
    if (Date.parse(moment) <= Date.now()) return setRefused(t('bookings.schedule.past'))
    const answer = await props.acts.schedule(props.booking.id, moment)
    if (answer === null) return
    if (answer.outcome !== 'scheduled') return setRefused(words.refused(answer.outcome))
    showToast({ text: t('bookings.schedule.done', t('bookings.atHour', dayWords(moment), hourWords(moment))) })
    props.onClose()
  }
  return (
    <>
      <p>{t('bookings.schedule.words')}</p>
      <div class="pair">
        <Field
          type="date"
          label={t('bookings.schedule.day')}
          value={day()}
          least={dayInVietnam(Date.now())}
          onInput={setDay}
        />
        <Field type="time" label={t('bookings.schedule.hour')} value={hour()} onInput={setHour} />
      </div>
      <ActTrouble failure={props.acts.failure()} refused={refused()} needsSignal={t('bookings.actNeedsSignal')} />
      <div class="pair">
        <Button onPress={props.onClose}>{common('common.cancel')}</Button>
        <Button kind="main" icon="clock" busy={props.acts.isBusy()} onPress={() => void schedule()}>
          {t('bookings.schedule.save')}
        </Button>
      </div>
    </>
  )
}
