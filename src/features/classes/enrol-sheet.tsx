import { Show, createSignal, untrack } from 'solid-js'
import { createStore } from 'solid-js/store'
import { createRequestIds } from '../../domain/request-ids.ts'
import { useClasses } from '../../i18n/classes.ts'
import { vi } from '../../i18n/classes/vi.ts'
import { ActTrouble } from '../../ui/act-trouble.tsx'
import { Button } from '../../ui/button.tsx'
import { Counter } from '../../ui/counter.tsx'
import { Fault } from '../../ui/fault.tsx'
import { Field } from '../../ui/field.tsx'
import { Note } from '../../ui/note.tsx'
import { Pick } from '../../ui/pick.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { type ClassActs, createClassConsent } from './board-data.ts'
import type { KnownClass } from './classes-data.ts'
import { EnrolledSlip, type Seat } from './enrolled-slip.tsx'
import { languageFor } from './told-words.ts'

interface EnrolSheetProps {
  known: KnownClass
  acts: ClassActs
  onClose: () => void
}

type Fault = keyof typeof vi.page.faults
const isKnown = (fault: string): fault is Fault => Object.hasOwn(vi.page.faults, fault)

/** Somebody asked by word of mouth: a phone number is not needed, the agreement is. */
export function EnrolSheet(props: EnrolSheetProps) {
  const { t } = useClasses()
  const [seat, setSeat] = createSignal<Seat | null>(null)
  return (
    <Sheet open onClose={props.onClose} title={t('page.enrolTitle')} isPrinted={seat() !== null}>
      <Show when={seat()} fallback={<Enrolling {...props} onDone={setSeat} />}>
        {(kept) => <Enrolled known={props.known} seat={kept()} onClose={props.onClose} />}
      </Show>
    </Sheet>
  )
}

function Enrolled(props: { known: KnownClass; seat: Seat; onClose: () => void }) {
  const { t, language } = useClasses()
  return (
    <>
      <Note kind={props.seat.placeInLine === null ? 'good' : 'wait'} icon="check" live>
        <p>{props.seat.placeInLine === null ? t('page.enrolled') : t('page.waiting', props.seat.placeInLine)}</p>
      </Note>
      <p>{props.seat.hasPhone ? t('page.codeWords') : t('page.nameWords')}</p>
      <EnrolledSlip known={props.known} seat={props.seat} language={languageFor(props.known, language())} />
      <div class="pair">
        <Button icon="print" onPress={() => print()}>
          {t('page.printSlip')}
        </Button>
        <Button kind="main" onPress={props.onClose}>
          {t('page.close')}
        </Button>
      </div>
    </>
  )
}

function Enrolling(props: EnrolSheetProps & { onDone: (seat: Seat) => void }) {
  const { t, common, language } = useClasses()
  const consent = createClassConsent()
  const [typed, setTyped] = createStore({
    venueId: untrack(() => (props.known.venues.length === 1 ? props.known.venues[0]?.id : undefined)),
    called: '',
    phone: '',
    people: 1,
  })
  const [faults, setFaults] = createSignal<Record<string, string>>({})
  const [refused, setRefused] = createSignal<string | null>(null)
  // The same request sent again is the same seat; another one for what was changed.
  const idOf = createRequestIds()
  const fault = (field: string) => {
    const reason = faults()[field]
    return reason === undefined ? undefined : t(`page.faults.${isKnown(reason) ? reason : 'unknown'}`)
  }

  async function enrol() {
    const text = consent()
    setRefused(null)
    if (typed.venueId === undefined) return setFaults({ venue_id: 'empty' })
    if (text === undefined) return setRefused(t('page.consentMissing'))
    const phone = typed.phone.trim()
    const request = {
      request_id: idOf(typed),
      venue_id: typed.venueId,
      called: typed.called,
      ...(phone === '' ? {} : { phone }),
      people: typed.people,
      consent_text_id: text.id,
      language: language(),
    }
    const answer = await props.acts.enrol({ classId: props.known.held.id, request })
    if (answer === null) return
    setFaults(answer.outcome === 'invalid' ? answer.fields : {})
    if ('enrolment' in answer) {
      props.onDone(seatOf(answer, phone !== ''))
    } else if (answer.outcome !== 'invalid') {
      setRefused(answer.outcome === 'too_late' ? t('page.tooLate') : t('page.notYours'))
    }
  }

  return (
    <>
      <Show when={props.known.venues.length > 1}>
        <Pick
          legend={t('page.enrolVenue')}
          value={typed.venueId}
          onPick={(venueId) => setTyped({ venueId })}
          options={props.known.venues.map(({ id, name, taken, capacity }) => ({
            value: id,
            words: name,
            note: t('words.seats', taken, capacity),
          }))}
        />
        <Fault words={faults()['venue_id'] === 'empty' ? t('page.noVenue') : fault('venue_id')} />
      </Show>
      <Field
        label={t('page.called')}
        value={typed.called}
        onInput={(called) => setTyped({ called })}
        error={fault('called')}
      />
      <Field
        label={t('page.phone')}
        type="tel"
        value={typed.phone}
        onInput={(phone) => setTyped({ phone })}
        error={fault('phone')}
      />
      <div class="line">
        <span class="grow">{t('page.howMany')}</span>
        <Counter
          label={t('page.howMany')}
          value={typed.people}
          least={1}
          most={10}
          onChange={(people) => setTyped({ people })}
        />
      </div>
      <Fault words={fault('people') ?? fault('consent_text_id')} />
      <Note icon="file">
        <p>
          <strong>{t('page.consent')}</strong>
        </p>
        <p>{consent()?.words[language()]}</p>
      </Note>
      <ActTrouble failure={props.acts.failure()} refused={refused()} needsSignal={t('words.needsSignal')} />
      <div class="pair">
        <Button onPress={props.onClose}>{common('common.cancel')}</Button>
        <Button kind="main" icon="check" busy={props.acts.isBusy()} onPress={() => void enrol()}>
          {t('page.agree')}
        </Button>
      </div>
    </>
  )
}

type Kept = Extract<Awaited<ReturnType<ClassActs['enrol']>>, { code: string }>

const seatOf = ({ code, enrolment }: Kept, hasPhone: boolean): Seat => ({
  enrolmentId: enrolment.id,
  venueId: enrolment.venue_id,
  code,
  placeInLine: enrolment.place_in_line,
  people: enrolment.people,
  hasPhone,
})
