/** Its numbers stand in words beside it. */
export function Progress(props: { value: number; most: number; label: string }) {
  return <progress value={props.value} max={Math.max(props.most, 1)} aria-label={props.label} />
}
