import { For } from 'solid-js'
import { Icon } from './icon.tsx'

/** The enamel plate: a house number or a code, nothing else. */
export function Plate(props: { size?: 'big' | 'code' | undefined; children: string | undefined }) {
  return (
    <span class={props.size ? `plate ${props.size}` : 'plate'}>
      {/* A number of many lanes goes on in the next line only behind a stroke. */}
      <span>
        <For each={props.children?.split(/(?<=\/)/u)}>
          {(part) => (
            <>
              {part}
              <wbr />
            </>
          )}
        </For>
      </span>
    </span>
  )
}

/** The logo. */
export function MarkPlate() {
  return (
    <span class="plate mark">
      <Icon name="mark" />
    </span>
  )
}
