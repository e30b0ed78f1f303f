import { Match, Switch } from 'solid-js'
import type { PublicClass } from '../../backend/public-classes.ts'
import { useAttending } from '../../i18n/attending.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Note } from '../../ui/note.tsx'
import { type ClassStage, stageOf } from './class-stage.ts'

/** Why no seat can be kept, and what to do instead: come as one is, or look for another class. */
export function StandingNote(props: { held: PublicClass }) {
  const { t } = useAttending()
  const stage = () => stageOf(props.held, new Date())
  return (
    <Switch>
      <Match when={stage() === 'running'}>
        <Note>
          <p>{t(props.held.mode === 'online' ? 'class.begunOnline' : 'class.begun')}</p>
        </Note>
      </Match>
      <Match when={isElsewhere(stage())}>
        <Note kind="wait" icon="info">
          <p>{t(stage() === 'over' ? 'class.over' : 'class.training')}</p>
        </Note>
        <LinkButton href="/help/classes" full>
          {t('class.others')}
        </LinkButton>
      </Match>
    </Switch>
  )
}

const isElsewhere = (stage: ClassStage) => stage === 'over' || stage === 'training'
