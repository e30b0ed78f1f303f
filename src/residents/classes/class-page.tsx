import { useParams } from '@solidjs/router'
import { Match, Show, Switch, createSignal } from 'solid-js'
import type { FoundClass } from '../../backend/public-classes.ts'
import { useAttending } from '../../i18n/attending.ts'
import { Button } from '../../ui/button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Note } from '../../ui/note.tsx'
import { CallWard } from '../call-ward.tsx'
import { Loading } from '../loading.tsx'
import { NearMe } from '../near-me.tsx'
import { NoAnswer } from '../no-answer.tsx'
import { SafetyLine } from '../safety-line.tsx'
import { Screen } from '../screen.tsx'
import { wardOfPage } from '../ward-of-page.ts'
import { ClassFacts, ClassNews } from './class-facts.tsx'
import { createClass, standingAt } from './classes-data.ts'
import { EnrolForm } from './enrol-form.tsx'
import { keptEnrolments } from './kept-enrolments.ts'
import { StandingNote } from './standing-note.tsx'

type Found = Extract<FoundClass, { outcome: 'found' }>

/** One class, as its short link opens it: what, when, where, and a seat in it. */
export function ClassPage() {
  const { t } = useAttending()
  const params = useParams<{ code: string }>()
  const held = createClass(() => params.code)
  const found = (): Found | undefined => {
    const answer = held.found()
    return answer?.outcome === 'found' ? answer : undefined
  }
  return (
    <Screen title={found()?.class.title ?? t('class.way')} way={t('class.way')} back="/help/classes">
      <Switch fallback={<Loading />}>
        <Match when={held.failure() && !found()}>
          <NoAnswer failure={held.failure()} retry={held.retry} />
        </Match>
        <Match when={held.found()?.outcome === 'unknown'}>
          <Note kind="wait" icon="info" live>
            <p>{t('class.unknown')}</p>
          </Note>
          <LinkButton href="/help/classes" kind="main" full>
            {t('class.others')}
          </LinkButton>
        </Match>
        <Match when={found()}>{(known) => <Known found={known()} onChanged={held.retry} />}</Match>
      </Switch>
      <SafetyLine />
      <Show when={!held.failure()}>
        <CallWard phone={found()?.class.phone ?? wardOfPage().phone} />
      </Show>
    </Screen>
  )
}

function Known(props: { found: Found; onChanged: () => void }) {
  const { t } = useAttending()
  const [isForOther, setForOther] = createSignal(false)
  const held = () => props.found.class
  const isKept = () => !held().is_cancelled && keptEnrolments.inClass(held().code).length > 0
  return (
    <>
      <ClassNews held={held()} />
      <StandingNote held={held()} />
      <ClassFacts held={held()} />
      <Show when={!standingAt.me() && held().venues.filter(({ lon }) => lon !== null).length > 1}>
        <NearMe onFound={standingAt.setMe} />
      </Show>
      <Show when={isKept()}>
        <Note kind="good">
          <p>{t('class.kept')}</p>
          <LinkButton href={`/help/class/${held().code}/slip`}>{t('class.seeSlip')}</LinkButton>
        </Note>
      </Show>
      <Switch>
        <Match when={held().can_enrol && isKept() && !isForOther()}>
          <Button icon="plus" full onPress={() => setForOther(true)}>
            {t('class.forOther')}
          </Button>
        </Match>
        <Match when={held().can_enrol}>
          <EnrolForm held={held()} consent={props.found.consent_text} onChanged={props.onChanged} />
        </Match>
      </Switch>
    </>
  )
}
