import { Navigate, useNavigate } from '@solidjs/router'
import { Show, createSignal } from 'solid-js'
import type { HelpRequest, RequestAnswer, RequestFault } from '../backend/public-door.ts'
import { requestHelp } from '../backend/public-door.ts'
import { useResidents } from '../i18n/residents.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Field } from '../ui/field.tsx'
import { Note } from '../ui/note.tsx'
import { Pick } from '../ui/pick.tsx'
import { createAsking } from './asking.ts'
import { CallWard } from './call-ward.tsx'
import { helpDraft, lastBooked } from './draft.ts'
import { halfDayWords, placeOf } from './draft-words.ts'
import { homeSteps } from './home-steps.ts'
import { NoAnswer } from './no-answer.tsx'
import { requestOf } from './request-of.ts'
import { Screen } from './screen.tsx'
import { createStart } from './start-data.ts'
import { wardOfPage } from './ward-of-page.ts'

type Faults = Partial<Record<keyof HelpRequest, RequestFault>>
type Refusal = 'too_many_bookings' | 'too_many_attempts' | 'full'

/** Whom the team calls, and the agreement; nothing is sent before this. */
export function WhoPage() {
  const { t, language } = useResidents()
  const navigate = useNavigate()
  const start = createStart()
  const { draft, set } = helpDraft
  const asking = createAsking()
  const [faults, setFaults] = createSignal<Faults>({})
  const [refusal, setRefusal] = createSignal<Refusal | null>(null)
  const consent = () => start.found()?.consent_text

  async function book() {
    const text = consent()
    const request =
      text && requestOf(draft, { requestId: helpDraft.requestId(), consentTextId: text.id, language: language() })
    if (!request) return
    setRefusal(null)
    const answer = await asking.ask(requestHelp(request))
    if (answer !== null) hear(answer)
  }

  function hear(answer: RequestAnswer) {
    setFaults(answer.outcome === 'invalid' ? answer.fields : {})
    if (answer.outcome === 'booked') {
      lastBooked.write({ booking: answer.booking, place: placeOf(draft) })
      navigate('/help/done', { replace: true })
    } else if (answer.outcome !== 'invalid') setRefusal(answer.outcome)
  }

  const fault = (field: keyof HelpRequest) => {
    const reason = faults()[field]
    return reason && t(`faults.${reason}`)
  }

  return (
    <Screen
      title={t('who.title')}
      hint={draft.half === null ? undefined : `${halfDayWords(draft)} · ${placeOf(draft)}`}
      way={t('start.home')}
      step={homeSteps(4)}
      back="/help/home/when"
      foot={
        <Button kind="main" full busy={asking.isBusy() || consent() === undefined} onPress={() => void book()}>
          {asking.isBusy() ? t('who.working') : t('who.agree')}
        </Button>
      }
    >
      <Show when={draft.half && draft.neighbourhood} fallback={<Navigate href="/help/home" />}>
        <div class="stack">
          <Pick
            legend={t('who.forWhom')}
            look="joined"
            value={draft.isForOther ? 'other' : 'me'}
            onPick={(whom) => set({ isForOther: whom === 'other' })}
            options={[
              { value: 'me', words: t('who.forMe') },
              { value: 'other', words: t('who.forOther') },
            ]}
          />
          <Show when={draft.isForOther}>
            <Field
              label={t('who.callerCalled')}
              error={fault('caller_called')}
              value={draft.callerCalled}
              onInput={(callerCalled) => set({ callerCalled })}
              autocomplete="name"
            />
            <Field
              label={t('who.callerPhone')}
              error={fault('caller_phone')}
              type="tel"
              value={draft.callerPhone}
              onInput={(callerPhone) => set({ callerPhone })}
              autocomplete="tel"
            />
          </Show>
          <Field
            label={draft.isForOther ? t('who.helpedCalled') : t('who.called')}
            hint={t('who.calledHint')}
            error={fault('called')}
            value={draft.called}
            onInput={(called) => set({ called })}
            autocomplete={draft.isForOther ? 'off' : 'name'}
          />
          <Field
            label={draft.isForOther ? t('who.helpedPhone') : t('who.phone')}
            error={fault('phone')}
            type="tel"
            value={draft.phone}
            onInput={(phone) => set({ phone })}
            autocomplete={draft.isForOther ? 'off' : 'tel'}
          />
          <Card title={t('who.consent')}>
            <p>{consent()?.body[language()]}</p>
          </Card>
          <Elsewhere faults={faults()} />
          <Show when={refusal()}>{(why) => <Refused why={why()} />}</Show>
          <NoAnswer failure={asking.failure() ?? start.failure()} retry={start.failure() ? start.retry : undefined} />
        </div>
      </Show>
    </Screen>
  )
}

const earlierFields = ['number', 'place_words', 'street_id', 'neighbourhood_id', 'wishes', 'day', 'half'] as const

/** What was typed on an earlier page and cannot stand so. */
function Elsewhere(props: { faults: Faults }) {
  const { t } = useResidents()
  const field = () => earlierFields.find((name) => props.faults[name] !== undefined)
  const reason = () => props.faults[field() ?? 'number'] ?? props.faults.consent_text_id
  return (
    <Show when={field() ?? (props.faults.consent_text_id && 'consent_text_id')}>
      <Note kind="bad" live>
        <p>{t(`faults.${reason() ?? 'unknown'}`)}</p>
        <a class="btn" href={backTo(field())}>
          {t('back')}
        </a>
      </Note>
    </Show>
  )
}

function backTo(field: (typeof earlierFields)[number] | undefined): string {
  if (field === 'wishes') return '/help/home/what'
  return field === 'day' || field === 'half' ? '/help/home/when' : '/help/home'
}

function Refused(props: { why: Refusal }) {
  const { t } = useResidents()
  return (
    <Note kind="wait" icon="info" live>
      <p>{props.why === 'full' ? t('when.gone') : t(`refused.${props.why}`)}</p>
      <Show when={props.why === 'full'} fallback={<CallWard phone={wardOfPage().phone} />}>
        <a class="btn" href="/help/home/when">
          {t('when.title')}
        </a>
      </Show>
    </Note>
  )
}
