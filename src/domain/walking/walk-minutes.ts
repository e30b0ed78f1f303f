import { minutesPerDoor } from '../next-doors.ts'

/** An easy pace with a bag of leaflets. */
export const metresPerMinute = 50

/** Time to walk so far and stay at so many doors. */
export const walkMinutes = ({ metres, doors }: { metres: number; doors: number }) =>
  metres / metresPerMinute + doors * minutesPerDoor
