import { useParams } from '@solidjs/router'
import { For, Show } from 'solid-js'
import type { PublicEnrolment } from '../../backend/public-classes.ts'
import { useAttending } from '../../i18n/attending.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Note } from '../../ui/note.tsx'
import { SafetyLine } from '../safety-line.tsx'
import { Screen } from '../screen.tsx'
import { ClassNews } from './class-facts.tsx'
import { hoursWords, standingWords } from './class-words.ts'
import { EnrolledSlip } from './enrolled-slip.tsx'
import { JoinOnline } from './join-online.tsx'
import type { KeptEnrolment } from './kept-enrolments.ts'
import { hintOf } from './slip-words.ts'
import { createSlips } from './slips-data.ts'

/** The slip of a seat or of a place in line, kept on this phone; a family with one phone has several. */
export function SlipPage() {
  const { t } = useAttending()
  const params = useParams<{ code: string }>()
  const { slips, failure } = createSlips(params.code)
  const newest = () => slips()[0]?.enrolment
  const hint = () => ((known) => known && hintOf(known, new Date()))(newest())
  const title = () => ((known) => (known ? standingWords(known) : t('slip.nothing')))(newest())
  return (
    <Screen title={title()} hint={hint()} way={t('class.way')} back={`/help/class/${params.code}`}>
      <Show when={failure() && newest()?.class.is_cancelled === false}>
        <Note kind="wait" icon="nowifi">
          <p>{t('slip.asBefore')}</p>
        </Note>
      </Show>
      <For each={slips()}>{(kept) => <KeptSlip kept={kept} />}</For>
      <SafetyLine />
    </Screen>
  )
}

function KeptSlip(props: { kept: KeptEnrolment }) {
  const { t } = useAttending()
  const enrolment = () => props.kept.enrolment
  return (
    <div class="stack printed">
      <ClassNews held={enrolment().class} />
      <Show when={!enrolment().class.is_cancelled} fallback={<NotHeld enrolment={enrolment()} />}>
        <Show when={enrolment().status === 'waiting'}>
          <Note kind="wait" icon="clock">
            <p>{t('slip.waitingWords')}</p>
          </Note>
        </Show>
        <JoinOnline enrolment={enrolment()} />
        <EnrolledSlip enrolment={enrolment()} />
        <LinkButton href={`/help/enrolment?code=${enrolment().code}`} full>
          {t('slip.see')}
        </LinkButton>
      </Show>
    </div>
  )
}

/** Which class it was; there is nothing left to show anybody. */
function NotHeld(props: { enrolment: PublicEnrolment }) {
  const { t } = useAttending()
  return (
    <>
      <p>
        <strong>{props.enrolment.class.title}</strong>
        <br />
        {hoursWords(props.enrolment.class)}
      </p>
      <LinkButton href="/help/classes" full>
        {t('class.others')}
      </LinkButton>
    </>
  )
}
