import type { JSX } from 'solid-js'

/** A piece of paper to show or hand over; a torn edge between its sections, which are its children. */
export function Slip(props: { label: string; children: JSX.Element }) {
  return (
    <article class="slip" aria-label={props.label}>
      {props.children}
    </article>
  )
}
