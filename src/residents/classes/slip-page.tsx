import { useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import type { PublicEnrolment } from '../../backend/public-classes.ts'
import { useAttending } from '../../i18n/attending.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Note } from '../../ui/note.tsx'
import { SafetyLine } from '../safety-line.tsx'
import { Screen } from '../screen.tsx'
import { EnrolledSlip } from './enrolled-slip.tsx'
import { keptEnrolments } from './kept-enrolments.ts'

/** The slip of a seat or of a place in line, kept on this phone. */
export function SlipPage() {
  const { t } = useAttending()
  const params = useParams<{ code: string }>()
  const kept = () => keptEnrolments.inClass(params.code)
  const title = ({ status, place_in_line }: PublicEnrolment) =>
    status === 'waiting' ? t('slip.waiting', place_in_line ?? 1) : t('slip.seat')
  return (
    <Screen
      title={((known) => (known ? title(known.enrolment) : t('slip.nothing')))(kept())}
      hint={kept() ? t('slip.keep') : undefined}
      way={t('class.way')}
      back={`/help/class/${params.code}`}
    >
      <Show when={kept()}>
        {(known) => (
          <>
            <Show when={known().enrolment.status === 'waiting'}>
              <Note kind="wait" icon="clock">
                <p>{t('slip.waitingWords')}</p>
              </Note>
            </Show>
            <EnrolledSlip enrolment={known().enrolment} />
            <LinkButton href={`/help/enrolment?code=${known().enrolment.code}`} full>
              {t('slip.see')}
            </LinkButton>
          </>
        )}
      </Show>
      <SafetyLine />
    </Screen>
  )
}
