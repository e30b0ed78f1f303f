import { useLocation, useParams } from '@solidjs/router'
import { Show, createSignal } from 'solid-js'
import { type CheckedIn, type EnrolmentKey, checkInMyself } from '../../backend/public-classes.ts'
import { useAttending } from '../../i18n/attending.ts'
import { Button } from '../../ui/button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Note } from '../../ui/note.tsx'
import { createAsking } from '../asking.ts'
import { KeyForm } from '../key-form.tsx'
import { NoAnswer } from '../no-answer.tsx'
import { Screen } from '../screen.tsx'
import { type KeptEnrolment, keptEnrolments } from './kept-enrolments.ts'

const words = {
  here: 'here.here',
  already: 'here.already',
  expired: 'here.expired',
  other_class: 'here.otherClass',
  unknown: 'here.unknown',
  too_many_attempts: 'tooMany',
} as const

/** The square on the helper's phone was scanned with one's own: one press for each seat this phone kept. */
export function HerePage() {
  const { t } = useAttending()
  const params = useParams<{ code: string }>()
  // It stays in the address: a page loaded again is still at this door, and the code is worth nothing in a few minutes.
  const doorCode = new URLSearchParams(useLocation().search).get('door') ?? ''
  return (
    <Screen title={t('here.title')} way={t('class.way')} back="/help">
      <Show
        when={doorCode}
        fallback={
          <Note kind="wait" icon="scan">
            <p>{t('here.scan')}</p>
          </Note>
        }
      >
        <ComingIn classCode={params.code} doorCode={doorCode} />
      </Show>
      <p class="soft">{t('here.notEnrolled')}</p>
    </Screen>
  )
}

type Said = CheckedIn['outcome'] | null

function ComingIn(props: { classCode: string; doorCode: string }) {
  const { t } = useAttending()
  const asking = createAsking()
  const [said, setSaid] = createSignal<Said>(null)
  const [come, setCome] = createSignal<string[]>([])
  const hasCome = () => said() === 'here' || said() === 'already'
  const next = () => keptEnrolments.inClass(props.classCode).find(({ enrolment }) => !come().includes(enrolment.code))

  async function checkIn({ code, phone_last4 }: EnrolmentKey) {
    const door = { class_code: props.classCode, door_code: props.doorCode }
    const answer = await asking.ask(checkInMyself({ ...door, enrolment_code: code, phone_last4 }))
    setSaid(answer?.outcome ?? null)
    if (hasCome()) setCome((codes) => [...codes, code])
  }

  return (
    <>
      <Show when={said()}>
        {(outcome) => (
          <Note kind={hasCome() ? 'good' : 'wait'} icon={hasCome() ? 'check' : 'info'} live>
            <p>{t(words[outcome()])}</p>
          </Note>
        )}
      </Show>
      <Show
        when={!hasCome()}
        fallback={
          <>
            <LinkButton href={`/help/enrolment?code=${come().at(-1)}`} full>
              {t('here.learned')}
            </LinkButton>
            <Button icon="plus" full onPress={() => setSaid(null)}>
              {t('here.another')}
            </Button>
          </>
        }
      >
        <p class="soft">{t('here.hint')}</p>
        <KeyForm
          codeName={t('slip.code')}
          submit={t('here.submit')}
          isBusy={asking.isBusy()}
          start={startOf(next())}
          onSubmit={(key) => void checkIn(key)}
        />
      </Show>
      <NoAnswer failure={asking.failure()} />
    </>
  )
}

const startOf = (kept: KeptEnrolment | undefined) =>
  kept && { code: kept.enrolment.code, phone_last4: kept.phone_last4 }
