import { For, Show } from 'solid-js'
import { Chip, Chips } from './chip.tsx'

interface TeamChipsProps {
  label: string
  teams: { id: string; name: string }[]
  chosen: string | undefined
  onChoose: (teamId: string) => void
}

/** For which of one's teams; whoever is in one alone is not asked. */
export function TeamChips(props: TeamChipsProps) {
  return (
    <Show when={props.teams.length > 1}>
      <Chips label={props.label} slide>
        <For each={props.teams}>
          {({ id, name }) => (
            <Chip pressed={id === props.chosen} onPress={() => props.onChoose(id)}>
              {name}
            </Chip>
          )}
        </For>
      </Chips>
    </Show>
  )
}
