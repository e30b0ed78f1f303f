interface Held {
  kind: string
  ends_at: string
  cancelled_at: string | null
}

/** Residents are told of it: not of what is off or over, nor of trainings, whose people are asked by name. */
export const isAnnounced = ({ kind, ends_at, cancelled_at }: Held, now: number): boolean =>
  cancelled_at === null && kind !== 'trainers' && Date.parse(ends_at) >= now
