import { Navigate, useNavigate } from '@solidjs/router'
import { Match, Show, Switch } from 'solid-js'
import type { HelpDay } from '../backend/public-door.ts'
import { useResidents } from '../i18n/residents.ts'
import { Note } from '../ui/note.tsx'
import { CallWard } from './call-ward.tsx'
import { helpDraft } from './draft.ts'
import { HalfDays } from './half-days.tsx'
import { homeSteps } from './home-steps.ts'
import { createHalfDays } from './start-data.ts'
import { NoAnswer } from './no-answer.tsx'
import { Screen } from './screen.tsx'
import { wardOfPage } from './ward-of-page.ts'

/** Half-days the team really serves; one press chooses and goes on. */
export function WhenPage() {
  const { t } = useResidents()
  const navigate = useNavigate()
  const { draft, set } = helpDraft
  const served = createHalfDays(() => draft.neighbourhood?.id ?? null)

  function choose(day: HelpDay, { half, from, to }: HelpDay['halves'][number]) {
    set({ half: { day: day.day, half, from, to } })
    navigate('/help/home/who')
  }

  return (
    <Screen title={t('when.title')} way={t('start.home')} step={homeSteps(3)} back="/help/home/what">
      <Show when={draft.neighbourhood} fallback={<Navigate href="/help/home" />}>
        <Switch>
          <Match when={served.failure()}>
            <NoAnswer failure={served.failure()} retry={served.retry} />
          </Match>
          <Match when={served.found()?.team === null || served.found()?.days.length === 0}>
            <Note kind="wait" icon="info" live>
              <p>{served.found()?.team === null ? t('where.notServed') : t('when.none')}</p>
            </Note>
            <CallWard phone={wardOfPage().phone} />
          </Match>
          <Match when={served.found()}>{(found) => <HalfDays days={found().days} onChoose={choose} />}</Match>
        </Switch>
      </Show>
    </Screen>
  )
}
