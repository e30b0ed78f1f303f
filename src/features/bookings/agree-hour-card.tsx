import { Show, createSignal, untrack } from 'solid-js'
import { hoursToAgree } from '../../domain/bookings/hours-to-agree.ts'
import { dayInVietnam } from '../../i18n/format.ts'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { ActTrouble } from '../../ui/act-trouble.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Field } from '../../ui/field.tsx'
import { Pick } from '../../ui/pick.tsx'
import { showToast } from '../../ui/toast.tsx'
import { hourField, momentOf } from './agreed-hour.ts'
import { createInboxWords } from './inbox-words.ts'
import { type MyBooking, createMyBookingActs } from './my-bookings-data.ts'

interface AgreeHourCardProps {
  booking: MyBooking
  /** From the beginning: nothing was agreed yet. */
  isOpen?: boolean
  /** The next thing to do about this booking. */
  isNext?: boolean
}

/** The hour agreed on the telephone, one of the half-day's or another. */
export function AgreeHourCard(props: AgreeHourCardProps) {
  const { t } = useTeamwork()
  const [isOpen, setOpen] = createSignal(untrack(() => props.isOpen === true))
  return (
    <Show
      when={isOpen()}
      fallback={
        <Button icon="clock" full onPress={() => setOpen(true)}>
          {t('myBookings.agree.again')}
        </Button>
      }
    >
      <Card title={t('myBookings.agree.title')}>
        <Agreeing booking={props.booking} isNext={props.isNext === true} onAgreed={() => setOpen(false)} />
      </Card>
    </Show>
  )
}

interface AgreeingProps {
  booking: MyBooking
  isNext: boolean
  onAgreed: () => void
}

function Agreeing(props: AgreeingProps) {
  const { t, day: dayWords, hour: hourWords } = useTeamwork()
  const acts = createMyBookingActs()
  const words = createInboxWords()
  const [chosen, setChosen] = createSignal<string>()
  const [day, setDay] = createSignal(untrack(() => dayInVietnam(props.booking.starts_at)))
  const [hour, setHour] = createSignal(untrack(() => hourField(props.booking.starts_at)))
  const [problem, setProblem] = createSignal<string | null>(null)
  const hours = hoursToAgree(
    untrack(() => props.booking),
    new Date(),
  )
  const moment = () => (chosen() === 'other' ? momentOf(day(), hour()) : (chosen() ?? null))
  async function agree() {
    const at = moment()
    setProblem(null)
    if (at === null) return setProblem(t('bookings.schedule.missing'))
    if (Date.parse(at) <= Date.now()) return setProblem(t('bookings.schedule.past'))
    const answer = await acts.schedule(props.booking.id, at)
    if (answer === null) return
    if (answer.outcome !== 'scheduled') return setProblem(words.refused(answer.outcome))
    showToast({ text: t('bookings.schedule.done', t('bookings.atHour', dayWords(at), hourWords(at))) })
    props.onAgreed()
  }
  return (
    <>
      <p class="soft">{t('bookings.schedule.words')}</p>
      <Pick
        legend={t('myBookings.agree.which')}
        value={chosen()}
        onPick={setChosen}
        options={[
          ...hours.map((at) => ({ value: at.toISOString(), words: hourWords(at), note: dayWords(at) })),
          { value: 'other', words: t('myBookings.agree.other') },
        ]}
      />
      <Show when={chosen() === 'other'}>
        <>
          <Field
            type="date"
            label={t('bookings.schedule.day')}
            value={day()}
            least={dayInVietnam(Date.now())}
            onInput={setDay}
          />
          <Field type="time" label={t('bookings.schedule.hour')} value={hour()} onInput={setHour} />
        </>
      </Show>
      <ActTrouble failure={acts.failure()} refused={problem()} needsSignal={t('bookings.actNeedsSignal')} />
      <Button
        kind={props.isNext ? 'main' : undefined}
        icon="clock"
        full
        busy={acts.isBusy()}
        onPress={() => void agree()}
      >
        {t('bookings.schedule.save')}
      </Button>
    </>
  )
}
