import { For, Show } from 'solid-js'
import { Note } from '../../ui/note.tsx'
import { createClassWords } from './class-words.ts'
import type { ClassClash } from './classes-data.ts'

/** A warning, never a refusal. */
export function ClashNote(props: { title: string; clashes: ClassClash[] }) {
  const words = createClassWords()
  return (
    <Show when={props.clashes.length > 0}>
      <Note kind="wait" icon="clock" live>
        <p>{props.title}</p>
        <ul>
          <For each={props.clashes}>{(clash) => <li>{words.clash(clash)}</li>}</For>
        </ul>
      </Note>
    </Show>
  )
}
