const metresPerMinute = 50
const minutesAtDoor = 6

/**
 * Minutes to walk some metres at 50 m/min (an older person, with a bag) and to talk 6 minutes at each home. A rough mean:
 * nobody home takes one minute, a lesson twenty.
 */
export const walkingMinutes = ({ homes, metres }: { homes: number; metres: number }) =>
  metres / metresPerMinute + homes * minutesAtDoor
