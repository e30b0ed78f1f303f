import { Match, Switch } from 'solid-js'
import { Note } from '../ui/note.tsx'
import { CallWard } from './call-ward.tsx'
import { wardOfPage } from './ward-of-page.ts'

interface Worded {
  title: string
  words: string
}

interface CodeVerdictProps {
  outcome: 'valid' | 'unknown' | 'too_many_attempts'
  valid: Worded
  unknown: Worded
  tooMany: string
}

/** What the ward says of a code somebody was shown, and whom to call where it knows none. */
export function CodeVerdict(props: CodeVerdictProps) {
  return (
    <Switch>
      <Match when={props.outcome === 'valid'}>
        <Note kind="good" icon="shield" live>
          <div class="stack tight">
            <h2>{props.valid.title}</h2>
            <p>{props.valid.words}</p>
          </div>
        </Note>
      </Match>
      <Match when={props.outcome === 'too_many_attempts'}>
        <Note kind="wait" icon="clock" live>
          <p>{props.tooMany}</p>
          <CallWard phone={wardOfPage().phone} />
        </Note>
      </Match>
      <Match when={props.outcome === 'unknown'}>
        <Note kind="bad" live>
          <div class="stack tight">
            <h2>{props.unknown.title}</h2>
            <p>{props.unknown.words}</p>
            <CallWard phone={wardOfPage().phone} />
          </div>
        </Note>
      </Match>
    </Switch>
  )
}
