import { useI18n } from '../i18n/i18n.tsx'
import { type DoorStateName, StateIcon } from './state-icon.tsx'

export const doorStates: DoorStateName[] = [
  'todo',
  'helped',
  'not_needed',
  'no_one_home',
  'come_back',
  'declined',
  'vacant',
  'publicity',
]

interface DoorStateProps {
  state: DoorStateName
  short?: boolean | undefined
  /** Shape and colour; the word is for screen readers. */
  iconOnly?: boolean | undefined
  /** Instead of the state's own word: “Hẹn 9:30”. */
  words?: string | undefined
}

export function DoorState(props: DoorStateProps) {
  const { t } = useI18n()
  const words = () =>
    props.words ?? (props.short ? t(`doorStatesShort.${props.state}`) : t(`doorStates.${props.state}`))
  return (
    <span class="st" data-st={props.state}>
      <StateIcon state={props.state} />
      <span classList={{ hidden: props.iconOnly }}>{words()}</span>
    </span>
  )
}
