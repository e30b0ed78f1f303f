import { For, Match, Show, Switch, createSignal, onMount } from 'solid-js'
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
import { Icon } from '../../ui/icon.tsx'
import { Note } from '../../ui/note.tsx'
import { Row, RowText, Rows } from '../../ui/row.tsx'
import { createAsking } from '../asking.ts'
import { CallWard } from '../call-ward.tsx'
import { KeyForm, takeFromAddress } from '../key-form.tsx'
import { NoAnswer } from '../no-answer.tsx'
import { Screen } from '../screen.tsx'
import { spoken } from '../spoken.ts'
import { wardOfPage } from '../ward-of-page.ts'
import { ClassFacts, ClassNews } from './class-facts.tsx'
import { hoursWords, standingWords } from './class-words.ts'
import { EnrolledSlip } from './enrolled-slip.tsx'
import { JoinOnline } from './join-online.tsx'
import { type KeptEnrolment, keptEnrolments } from './kept-enrolments.ts'
import { LearnedSlip } from './learned-slip.tsx'

type Said = FoundEnrolment['outcome'] | null

/** By the code and the last four digits: a seat or a place in line, what became of the class, the slips. */
export function EnrolmentPage() {
  const { t, common } = useAttending()
  const asking = createAsking()
  const code = takeFromAddress('code')
  const [key, setKey] = createSignal<EnrolmentKey>({ code, phone_last4: '' })
  const [known, setKnown] = createSignal<PublicEnrolment | null>(null)
  const [said, setSaid] = createSignal<Said>(null)

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
  /** As it was told last, and what the ward says now. */
  function open({ enrolment, phone_last4 }: KeptEnrolment) {
    setKnown(enrolment)
    find({ code: enrolment.code, phone_last4 })
  }
  function lookAtOther() {
    setKnown(null)
    setSaid(null)
    setKey({ code: '', phone_last4: '' })
  }
  onMount(() => {
    const kept = keptEnrolments.byCode(code)
    if (kept) open(kept)
  })

  return (
    <Screen title={t('mine.title')} hint={known() ? undefined : t('mine.hint')} way={common('product')} back="/help">
      <Outcome said={said()} />
      <Show
        when={known()}
        fallback={
          <>
            <Show when={key().code === ''}>
              <KeptRows onOpen={open} />
            </Show>
            <KeyForm
              codeName={t('slip.code')}
              submit={t('mine.find')}
              isBusy={asking.isBusy()}
              start={key()}
              onSubmit={find}
            />
          </>
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
      <NoAnswer failure={asking.failure()} isNumberShown={known() !== null} />
    </Screen>
  )
}

/** Kept on this phone: nothing needs to be typed. */
function KeptRows(props: { onOpen: (kept: KeptEnrolment) => void }) {
  const { t } = useAttending()
  return (
    <Show when={keptEnrolments.all().length > 0}>
      <Card title={t('mine.kept')} flush>
        <Rows>
          <For each={keptEnrolments.all()}>
            {(kept) => (
              <Row onPress={() => props.onOpen(kept)}>
                <RowText
                  title={kept.enrolment.class.title}
                  note={`${hoursWords(kept.enrolment.class)} · ${spoken(kept.enrolment.code)}`}
                />
                <Icon name="next" />
              </Row>
            )}
          </For>
        </Rows>
      </Card>
    </Show>
  )
}

function Outcome(props: { said: Said }) {
  const { t } = useAttending()
  return (
    <Switch>
      <Match when={props.said === 'cancelled'}>
        <Note kind="good" live>
          <p>{t('mine.cancelled')}</p>
        </Note>
      </Match>
      <Match when={props.said === 'too_late'}>
        <Note kind="wait" icon="info" live>
          <p>{t('mine.tooLate')}</p>
        </Note>
      </Match>
      <Match when={props.said === 'unknown' || props.said === 'too_many_attempts'}>
        <Note kind="wait" icon="info" live>
          <p>{props.said === 'unknown' ? t('mine.unknown') : t('tooMany')}</p>
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
    <div class="stack printed">
      <ClassNews held={held()} />
      <Card title={standingWords(props.enrolment)}>
        <p>
          <strong>{held().title}</strong>
        </p>
        <ClassFacts held={held()} venueId={props.enrolment.venue_id} />
        <JoinOnline enrolment={props.enrolment} />
      </Card>
      <Show when={props.enrolment.learned_code}>{(learned) => <LearnedSlip held={held()} code={learned()} />}</Show>
      <Show when={props.enrolment.status !== 'cancelled' && !props.enrolment.attended && !held().is_cancelled}>
        <EnrolledSlip enrolment={props.enrolment} />
      </Show>
      <Show when={props.enrolment.can_cancel && !props.enrolment.attended}>
        <Cancelling isBusy={props.isBusy} onCancel={props.onCancel} />
      </Show>
      <CallWard phone={held().phone} />
      <Button kind="plain" full onPress={() => props.onOther()}>
        {t('mine.other')}
      </Button>
    </div>
  )
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
