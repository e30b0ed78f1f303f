import { Match, Show, Switch, createSignal } from 'solid-js'
import {
  type BookingKey,
  type CancelReason,
  type FoundBooking,
  type HelpDay,
  type PublicBooking,
  cancelBooking,
  cancelReasons,
  findBooking,
  moveBooking,
} from '../backend/public-door.ts'
import { useResidents } from '../i18n/residents.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Facts } from '../ui/facts.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Note } from '../ui/note.tsx'
import { Pick as RadioPick } from '../ui/pick.tsx'
import { createAsking } from './asking.ts'
import { CallWard } from './call-ward.tsx'
import { halfDayWords } from './draft-words.ts'
import { HalfDays } from './half-days.tsx'
import { KeyForm, takeFromAddress } from './key-form.tsx'
import { NoAnswer } from './no-answer.tsx'
import { Screen } from './screen.tsx'
import { wardOfPage } from './ward-of-page.ts'

interface Known {
  booking: PublicBooking
  days: HelpDay[]
}

type Said = FoundBooking['outcome'] | null

/** By the code and the last four digits: when, who comes; to another half-day, or not at all. */
export function FoundPage() {
  const { t } = useResidents()
  const asking = createAsking()
  const [key, setKey] = createSignal<BookingKey>({ code: takeFromAddress('code'), phone_last4: '' })
  const [known, setKnown] = createSignal<Known | null>(null)
  const [said, setSaid] = createSignal<Said>(null)

  async function ask(question: Promise<FoundBooking>) {
    const answer = await asking.ask(question)
    if (answer === null) return
    setSaid(answer.outcome)
    if ('booking' in answer) setKnown((last) => ({ days: last?.days ?? [], ...answer }))
    else if ('days' in answer) setKnown((last) => last && { ...last, days: answer.days })
  }
  function find(given: BookingKey) {
    setKey(given)
    void ask(findBooking(given))
  }

  return (
    <Screen title={t('found.title')} hint={known() ? undefined : t('found.hint')} way={t('product')} back="/help">
      <Outcome said={said()} />
      <Switch>
        <Match when={known()}>
          {(found) => (
            <Found
              known={found()}
              isBusy={asking.isBusy()}
              onMove={(to) => void ask(moveBooking(key(), to))}
              onCancel={(reason) => void ask(cancelBooking(key(), reason))}
              onOther={() => {
                setKnown(null)
                setSaid(null)
                setKey({ code: '', phone_last4: '' })
              }}
            />
          )}
        </Match>
        <Match when={known() === null}>
          <KeyForm
            codeName={t('found.code')}
            submit={t('found.find')}
            isBusy={asking.isBusy()}
            start={key()}
            onSubmit={find}
          />
          <LinkButton href="/help/enrolment" icon="people" full>
            {t('found.inClass')}
          </LinkButton>
        </Match>
      </Switch>
      <NoAnswer failure={asking.failure()} />
    </Screen>
  )
}

function Outcome(props: { said: Said }) {
  const { t } = useResidents()
  return (
    <Switch>
      <Match when={props.said === 'unknown' || props.said === 'too_many_attempts'}>
        <Note kind="wait" icon="info" live>
          <p>{props.said === 'unknown' ? t('found.unknown') : t('found.tooMany')}</p>
          <CallWard phone={wardOfPage().phone} />
        </Note>
      </Match>
      <Match when={props.said === 'moved' || props.said === 'cancelled'}>
        <Note kind="good" live>
          <p>{props.said === 'moved' ? t('found.moved') : t('found.cancelled')}</p>
        </Note>
      </Match>
      <Match when={props.said === 'too_late' || props.said === 'full'}>
        <Note kind="wait" icon="info" live>
          <p>{props.said === 'full' ? t('when.gone') : t('found.tooLate')}</p>
          <CallWard phone={wardOfPage().phone} />
        </Note>
      </Match>
    </Switch>
  )
}

interface FoundProps {
  known: Known
  isBusy: boolean
  onMove: (to: Pick<PublicBooking, 'day' | 'half'>) => void
  onCancel: (reason: CancelReason) => void
  onOther: () => void
}

function Found(props: FoundProps) {
  const { t } = useResidents()
  const [open, setOpen] = createSignal<'move' | 'cancel' | null>(null)
  const booking = () => props.known.booking
  const toggle = (part: 'move' | 'cancel') => setOpen((now) => (now === part ? null : part))
  return (
    <div class="stack">
      <BookingCard booking={booking()} />
      <Show when={booking().can_change}>
        <Button icon="cal" full expanded={open() === 'move'} onPress={() => toggle('move')}>
          {t('found.move')}
        </Button>
        <Show when={open() === 'move'}>
          <HalfDays
            days={props.known.days}
            onChoose={({ day }, { half }) => {
              setOpen(null)
              props.onMove({ day, half })
            }}
          />
        </Show>
        <Button icon="x" full expanded={open() === 'cancel'} onPress={() => toggle('cancel')}>
          {t('found.cancel')}
        </Button>
        <Show when={open() === 'cancel'}>
          <Cancelling isBusy={props.isBusy} onCancel={props.onCancel} onKeep={() => setOpen(null)} />
        </Show>
      </Show>
      <CallWard phone={booking().phone} />
      <Button kind="plain" full onPress={() => props.onOther()}>
        {t('found.other')}
      </Button>
    </div>
  )
}

function BookingCard(props: { booking: PublicBooking }) {
  const { t } = useResidents()
  const when = () =>
    [halfDayWords({ half: props.booking }), props.booking.hour && t('found.hour', props.booking.hour)]
      .filter(Boolean)
      .join(', ')
  const who = () =>
    props.booking.comes === null
      ? (props.booking.team_name ?? '')
      : t('found.comes', props.booking.comes, props.booking.team_name ?? '')
  return (
    <Card title={t(`found.status.${props.booking.status}`)}>
      <Facts
        facts={[
          { icon: 'cal', name: t('done.when'), words: when() },
          { icon: 'people', name: t('done.who'), words: who() },
        ]}
      />
    </Card>
  )
}

function Cancelling(props: { isBusy: boolean; onCancel: (reason: CancelReason) => void; onKeep: () => void }) {
  const { t } = useResidents()
  const [reason, setReason] = createSignal<CancelReason>()
  return (
    <Card title={t('found.why')}>
      <ReasonPick value={reason()} onPick={setReason} />
      <div class="pair">
        <Button onPress={() => props.onKeep()}>{t('found.keep')}</Button>
        <Button
          kind="risk"
          disabled={reason() === undefined}
          busy={props.isBusy}
          onPress={() => {
            const chosen = reason()
            if (chosen) props.onCancel(chosen)
          }}
        >
          {t('found.reallyCancel')}
        </Button>
      </div>
    </Card>
  )
}

function ReasonPick(props: { value: CancelReason | undefined; onPick: (reason: CancelReason) => void }) {
  const { t } = useResidents()
  return (
    <RadioPick
      legend={t('found.why')}
      hideLegend
      value={props.value}
      onPick={props.onPick}
      options={cancelReasons.map((value) => ({ value, words: t(`found.reasons.${value}`) }))}
    />
  )
}
