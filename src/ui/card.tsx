import { type JSX, Show, createUniqueId } from 'solid-js'

interface CardProps {
  title?: string | undefined
  aside?: JSX.Element
  /** Where there is no title. */
  label?: string | undefined
  /** Without padding: for rows, maps, tables. */
  flush?: boolean | undefined
  children: JSX.Element
}

export function Card(props: CardProps) {
  const id = createUniqueId()
  return (
    <section
      class={props.flush ? 'card flush' : 'card'}
      aria-labelledby={props.title ? id : undefined}
      aria-label={props.title ? undefined : props.label}
    >
      <Show when={props.title}>
        <div class={props.flush ? 'row' : 'ends'}>
          <h2 class={props.flush ? 'grow' : undefined} id={id}>
            {props.title}
          </h2>
          {props.aside}
        </div>
      </Show>
      {props.children}
    </section>
  )
}
