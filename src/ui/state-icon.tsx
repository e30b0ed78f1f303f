import { Glyph } from './icon.tsx'

export type DoorStateName =
  | 'todo'
  | 'helped'
  | 'not_needed'
  | 'no_one_home'
  | 'come_back'
  | 'declined'
  | 'vacant'
  | 'publicity'

/** The shape alone; the word stands beside it. */
export const StateIcon = (props: { state: DoorStateName }) => <Glyph id={`st-${props.state}`} />
