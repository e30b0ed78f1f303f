import type { PublicBooking } from '../backend/public-door.ts'

/** Hours of the ward are hours in Vietnam, wherever the phone is. */
const instant = (day: string, hour: string) => new Date(`${day}T${hour}:00+07:00`)

/** The half-day a resident keeps free. */
export const hoursOf = ({ day, from, to }: Pick<PublicBooking, 'day' | 'from' | 'to'>) => ({
  starts: instant(day, from),
  ends: instant(day, to),
})
