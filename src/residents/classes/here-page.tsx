import { useParams } from '@solidjs/router'
import { Show, createSignal } from 'solid-js'
import { type CheckedIn, type EnrolmentKey, checkInMyself } from '../../backend/public-classes.ts'
import { useAttending } from '../../i18n/attending.ts'
import { Note } from '../../ui/note.tsx'
import { createAsking } from '../asking.ts'
import { KeyForm, takeFromAddress } from '../key-form.tsx'
import { NoAnswer } from '../no-answer.tsx'
import { Screen } from '../screen.tsx'
import { keptEnrolments } from './kept-enrolments.ts'

const words = {
  here: 'here.here',
  already: 'here.already',
  expired: 'here.expired',
  other_class: 'here.otherClass',
  unknown: 'here.unknown',
  too_many_attempts: 'tooMany',
} as const

/** The square on the helper's phone was scanned with one's own: one press, where this phone kept the seat. */
export function HerePage() {
  const { t } = useAttending()
  const params = useParams<{ code: string }>()
  const asking = createAsking()
  const doorCode = takeFromAddress('door')
  const kept = keptEnrolments.inClass(params.code)
  const [said, setSaid] = createSignal<CheckedIn['outcome'] | null>(null)
  const hasCome = () => said() === 'here' || said() === 'already'

  async function checkIn({ code, phone_last4 }: EnrolmentKey) {
    const given = { class_code: params.code, door_code: doorCode, enrolment_code: code, phone_last4 }
    const answer = await asking.ask(checkInMyself(given))
    setSaid(answer?.outcome ?? null)
  }

  return (
    <Screen title={t('here.title')} hint={hasCome() ? undefined : t('here.hint')} way={t('class.way')} back="/help">
      <Show when={said()}>
        {(outcome) => (
          <Note kind={hasCome() ? 'good' : 'wait'} icon={hasCome() ? 'check' : 'info'} live>
            <p>{t(words[outcome()])}</p>
          </Note>
        )}
      </Show>
      <Show when={!hasCome()}>
        <KeyForm
          codeName={t('slip.code')}
          submit={t('here.submit')}
          isBusy={asking.isBusy()}
          start={kept && { code: kept.enrolment.code, phone_last4: kept.phone_last4 }}
          onSubmit={(key) => void checkIn(key)}
        />
        <p class="soft">{t('here.notEnrolled')}</p>
      </Show>
      <NoAnswer failure={asking.failure()} />
    </Screen>
  )
}
