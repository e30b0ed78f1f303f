const hours = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** HH:MM in Vietnam, as a time field holds it. */
export const hourField = (moment: string) => hours.format(new Date(moment))

/** Null while the fields do not say a moment. */
export function momentOf(day: string, hour: string): string | null {
  const moment = new Date(`${day}T${hour}:00+07:00`)
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString()
}
