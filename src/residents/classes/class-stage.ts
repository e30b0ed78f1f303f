import type { PublicClass } from '../../backend/public-classes.ts'

/** What somebody reading of a class may do: keep a seat, just come, or learn that it is not held, not for them, or over. */
export type ClassStage = 'open' | 'running' | 'over' | 'training' | 'cancelled'

type Staged = Pick<PublicClass, 'is_cancelled' | 'kind' | 'can_enrol' | 'ends_at'>

export function stageOf({ is_cancelled, kind, can_enrol, ends_at }: Staged, now: Date): ClassStage {
  if (is_cancelled) return 'cancelled'
  if (kind === 'trainers') return 'training'
  // The ward's clock says when enrolling ends, whatever a phone's says.
  if (can_enrol) return 'open'
  return Date.parse(ends_at) > now.getTime() ? 'running' : 'over'
}
