interface Booking {
  status: string
  /** YYYY-MM-DD */
  day: string
  half: 'morning' | 'afternoon' | 'evening'
  /** Of the half-day while no hour is agreed; instants of a text. */
  starts_at: string
  ends_at: string
}

const anHour = 3_600_000
/** When only the agreed hour is known of its half-day. */
const usual = { morning: [8, 9, 10], afternoon: [14, 15, 16], evening: [18, 19] }

function hoursOf({ status, day, half, starts_at, ends_at }: Booking): number[] {
  if (status !== 'accepted')
    return usual[half].map((hour) => Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00+07:00`))
  const [from, to] = [Date.parse(starts_at), Date.parse(ends_at)]
  return Array.from({ length: Math.floor((to - from) / anHour) }, (_, hours) => from + hours * anHour)
}

/** What one proposes on the telephone: the hours of the half-day booked that are still to come. */
export const hoursToAgree = (booking: Booking, now: Date): Date[] =>
  hoursOf(booking)
    .filter((hour) => hour > now.getTime())
    .map((hour) => new Date(hour))
