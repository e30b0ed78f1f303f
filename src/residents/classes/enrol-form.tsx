import { useNavigate } from '@solidjs/router'
import { Show, createSignal, untrack } from 'solid-js'
import {
  type ClassConsent,
  type EnrolAnswer,
  type EnrolRequest,
  type PublicClass,
  enrolInClass,
} from '../../backend/public-classes.ts'
import { useAttending } from '../../i18n/attending.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Fault } from '../../ui/fault.tsx'
import { Field } from '../../ui/field.tsx'
import { Note } from '../../ui/note.tsx'
import { Pick } from '../../ui/pick.tsx'
import { PlusMinus } from '../../ui/plus-minus.tsx'
import { createAsking } from '../asking.ts'
import { NoAnswer } from '../no-answer.tsx'
import { seatWords, venueWords } from './class-words.ts'
import type { EnrolFaults } from './classes-data.ts'
import { createEnrolDraft } from './enrol-draft.ts'
import { keptEnrolments } from './kept-enrolments.ts'

type Refusal = 'too_many_enrolments' | 'too_many_attempts'

interface EnrolFormProps {
  held: PublicClass
  consent: ClassConsent
  /** The class has begun or was cancelled meanwhile, or another text is agreed to: it is asked for again. */
  onChanged: () => void
}

/** As many as may come together. */
const mostPeople = 10

/** Place, name, number, how many; the agreement is the button under its text. */
export function EnrolForm(props: EnrolFormProps) {
  const { t, common, language } = useAttending()
  const navigate = useNavigate()
  const asking = createAsking()
  const typed = createEnrolDraft(untrack(() => props.held.code))
  const [faults, setFaults] = createSignal<EnrolFaults>({})
  const [refusal, setRefusal] = createSignal<Refusal | null>(null)
  const fault = (field: keyof EnrolRequest) => {
    const reason = faults()[field]
    if (reason === 'too_many') return t('enrol.tooMany')
    if (field === 'venue_id' && reason === 'empty') return t('enrol.noVenue')
    return reason && common(`faults.${reason}`)
  }

  async function enrol() {
    setRefusal(null)
    const request: EnrolRequest = {
      request_id: typed.requestId(),
      code: props.held.code,
      ...typed.draft,
      venue_id: typed.draft.venue_id ?? onlyVenue(props.held),
      consent_text_id: props.consent.id,
      language: language(),
    }
    const answer = await asking.ask(enrolInClass(request))
    if (answer !== null) hear(answer)
  }

  function hear(answer: EnrolAnswer) {
    setFaults(answer.outcome === 'invalid' ? answer.fields : {})
    if ('enrolment' in answer) {
      keptEnrolments.keep({ enrolment: answer.enrolment, phone_last4: lastDigits(typed.draft.phone) })
      typed.clear()
      navigate(`/help/class/${props.held.code}/slip`, { replace: true })
    } else if (answer.outcome === 'too_late' || (answer.outcome === 'invalid' && answer.fields.consent_text_id)) {
      props.onChanged()
    } else if (answer.outcome !== 'invalid') setRefusal(answer.outcome)
  }

  const submit = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault()
    const form = event.currentTarget
    await enrol()
    // It may stand above what is on the screen.
    form.querySelector('.error')?.scrollIntoView({ block: 'center' })
  }

  return (
    <form class="stack" onSubmit={(event) => void submit(event)} noValidate>
      <h2>{t('enrol.title')}</h2>
      <Show when={props.held.venues.length > 1}>
        <VenuePick
          held={props.held}
          value={typed.draft.venue_id}
          error={fault('venue_id')}
          onPick={(venue_id) => typed.set({ venue_id })}
        />
      </Show>
      <Field
        label={t('enrol.called')}
        hint={t('enrol.calledHint')}
        error={fault('called')}
        value={typed.draft.called}
        onInput={(called) => typed.set({ called })}
        autocomplete="name"
      />
      <Field
        label={t('enrol.phone')}
        error={fault('phone')}
        type="tel"
        value={typed.draft.phone}
        onInput={(phone) => typed.set({ phone })}
        autocomplete="tel"
      />
      <div class="field">
        <p>{t('enrol.people')}</p>
        <PlusMinus
          label={t('enrol.people')}
          less={t('enrol.fewer')}
          more={t('enrol.more')}
          value={typed.draft.people}
          onChange={(people) => typed.set({ people })}
          least={1}
          most={mostPeople}
        />
        <Fault words={fault('people')} />
      </div>
      <Card title={t('enrol.consent')}>
        <p>{props.consent.words[language()]}</p>
      </Card>
      <Fault words={fault('consent_text_id') ?? fault('code') ?? fault('language')} />
      <Show when={refusal()}>
        {(why) => (
          <Note kind="wait" icon="info" live>
            <p>{t(`enrol.refused.${why()}`)}</p>
          </Note>
        )}
      </Show>
      <NoAnswer failure={asking.failure()} isNumberShown />
      <Button kind="main" full submit busy={asking.isBusy()}>
        {asking.isBusy() ? t('enrol.working') : t('enrol.agree')}
      </Button>
    </form>
  )
}

const onlyVenue = ({ venues }: PublicClass) => (venues.length === 1 ? venues[0]?.id : undefined)

const lastDigits = (phone: string) => phone.replace(/\D/gu, '').slice(-4)

interface VenuePickProps {
  held: PublicClass
  value: string | undefined
  error: string | undefined
  onPick: (venueId: string) => void
}

function VenuePick(props: VenuePickProps) {
  const { t } = useAttending()
  return (
    <div class="field">
      <Pick
        legend={t('enrol.venue')}
        value={props.value}
        onPick={props.onPick}
        options={props.held.venues.map((venue) => ({
          value: venue.id,
          words: venueWords(venue),
          note: seatWords(venue),
        }))}
      />
      <Fault words={props.error} />
    </div>
  )
}
