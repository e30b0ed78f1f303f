import { Match, Switch } from 'solid-js'
import { MendingCount } from './mending-count.tsx'
import { MendingForm } from './mending-form.tsx'
import { MendingNewcomer } from './mending-newcomer.tsx'
import type { Mendable } from './refused-data.ts'

/** The form of what was refused: somebody named at the door of a class, a count there, or help given at a home. */
export function Mending(props: { refused: Mendable }) {
  return (
    <Switch fallback={<MendingForm refused={props.refused} />}>
      <Match when={props.refused.name === 'check_in_to_class'}>
        <MendingNewcomer refused={props.refused} />
      </Match>
      <Match when={props.refused.name === 'count_class_attendance'}>
        <MendingCount refused={props.refused} least={1} />
      </Match>
      <Match when={props.refused.name === 'correct_class_attendance'}>
        <MendingCount refused={props.refused} least={0} />
      </Match>
    </Switch>
  )
}
