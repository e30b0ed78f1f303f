import { Match, Show, Switch, createSignal } from 'solid-js'
import {
  type EnrolmentKey,
  type FoundEnrolment,
  type PublicEnrolment,
  cancelEnrolment,
  findEnrolment,
} from '../../backend/public-classes.ts'
import { useAttending } from '../../i18n/attending.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Note } from '../../ui/note.tsx'
import { createAsking } from '../asking.ts'
import { CallWard } from '../call-ward.tsx'
import { KeyForm, takeFromAddress } from '../key-form.tsx'
import { NoAnswer } from '../no-answer.tsx'
import { Screen } from '../screen.tsx'
import { wardOfPage } from '../ward-of-page.ts'
import { ClassFacts, ClassNews } from './class-facts.tsx'
import { EnrolledSlip } from './enrolled-slip.tsx'
import { keptEnrolments } from './kept-enrolments.ts'
import { LearnedSlip } from './learned-slip.tsx'

/** By the code and the last four digits: a seat or a place in line, what became of the class, the slips. */
export function EnrolmentPage() {
  const { t, common } = useAttending()
  const asking = createAsking()
  const code = takeFromAddress('code')
  const [key, setKey] = createSignal<EnrolmentKey>({
    code,
    phone_last4: keptEnrolments.byCode(code)?.phone_last4 ?? '',
  })
  const [known, setKnown] = createSignal<PublicEnrolment | null>(null)
  const [said, setSaid] = createSignal<FoundEnrolment['outcome'] | null>(null)

  async function ask(question: Promise<FoundEnrolment>) {
    const answer = await asking.ask(question)
    if (answer === null) return
    setSaid(answer.outcome)
    if (!('enrolment' in answer)) return
    setKnown(answer.enrolment)
    keptEnrolments.keep({ enrolment: answer.enrolment, phone_last4: key().phone_last4 })
  }
  function find(given: EnrolmentKey) {
    setKey(given)
    void ask(findEnrolment(given))
  }
  function lookAtOther() {
    setKnown(null)
    setSaid(null)
    setKey({ code: '', phone_last4: '' })
  }

  return (
    <Screen title={t('mine.title')} hint={known() ? undefined : t('mine.hint')} way={common('product')} back="/help">
      <Outcome said={said()} />
      <Show
        when={known()}
        fallback={
          <KeyForm
            codeName={t('slip.code')}
            submit={t('mine.find')}
            isBusy={asking.isBusy()}
            start={key()}
            onSubmit={find}
          />
        }
      >
        {(enrolment) => (
          <Found
            enrolment={enrolment()}
            isBusy={asking.isBusy()}
            onCancel={() => void ask(cancelEnrolment(key()))}
            onOther={lookAtOther}
          />
        )}
      </Show>
      <NoAnswer failure={asking.failure()} />
    </Screen>
  )
}

function Outcome(props: { said: FoundEnrolment['outcome'] | null }) {
  const { t } = useAttending()
  return (
    <Switch>
      <Match when={props.said === 'cancelled'}>
        <Note kind="good" live>
          <p>{t('mine.cancelled')}</p>
        </Note>
      </Match>
      <Match when={props.said === 'unknown' || props.said === 'too_many_attempts' || props.said === 'too_late'}>
        <Note kind="wait" icon="info" live>
          <p>
            {props.said === 'unknown'
              ? t('mine.unknown')
              : props.said === 'too_late'
                ? t('mine.tooLate')
                : t('tooMany')}
          </p>
          <CallWard phone={wardOfPage().phone} />
        </Note>
      </Match>
    </Switch>
  )
}

interface FoundProps {
  enrolment: PublicEnrolment
  isBusy: boolean
  onCancel: () => void
  onOther: () => void
}

function Found(props: FoundProps) {
  const { t } = useAttending()
  const held = () => props.enrolment.class
  return (
    <div class="stack">
      <ClassNews held={held()} />
      <Card title={standing(props.enrolment)}>
        <p>
          <strong>{held().title}</strong>
        </p>
        <ClassFacts held={held()} />
        <Show when={held().online_link}>
          {(link) => (
            <LinkButton href={link()} icon="phone" full>
              {t('mine.online')}
            </LinkButton>
          )}
        </Show>
      </Card>
      <Show when={props.enrolment.learned_code}>{(learned) => <LearnedSlip held={held()} code={learned()} />}</Show>
      <Show when={props.enrolment.status !== 'cancelled' && !props.enrolment.attended && !held().is_cancelled}>
        <EnrolledSlip enrolment={props.enrolment} />
      </Show>
      <Show when={props.enrolment.can_cancel}>
        <Cancelling isBusy={props.isBusy} onCancel={props.onCancel} />
      </Show>
      <CallWard phone={held().phone} />
      <Button kind="plain" full onPress={() => props.onOther()}>
        {t('mine.other')}
      </Button>
    </div>
  )
}

/** What they have: a seat, a place in line, nothing any more; or that they came. */
function standing({ status, attended, place_in_line }: PublicEnrolment): string {
  const { t } = useAttending()
  if (attended) return t('mine.came')
  if (status === 'cancelled') return t('mine.wasCancelled')
  return status === 'waiting' ? t('slip.waiting', place_in_line ?? 1) : t('slip.seat')
}

function Cancelling(props: { isBusy: boolean; onCancel: () => void }) {
  const { t } = useAttending()
  const [isOpen, setOpen] = createSignal(false)
  return (
    <>
      <Button icon="x" full expanded={isOpen()} onPress={() => setOpen((open) => !open)}>
        {t('mine.cancel')}
      </Button>
      <Show when={isOpen()}>
        <Card title={t('mine.really')}>
          <div class="pair">
            <Button onPress={() => setOpen(false)}>{t('mine.keep')}</Button>
            <Button kind="risk" busy={props.isBusy} onPress={() => props.onCancel()}>
              {t('mine.reallyCancel')}
            </Button>
          </div>
        </Card>
      </Show>
    </>
  )
}
