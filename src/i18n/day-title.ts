import { type Instant, capitalise } from './format.ts'

interface Days {
  day: (instant: Instant) => string
  relativeDay: (instant: Instant) => string
}

/** Of YYYY-MM-DD in Vietnam: “Ngày mai, thứ Ba 24/11”; of a day further away only its name. */
export function dayTitle(day: string, { day: named, relativeDay }: Days): string {
  const noon = `${day}T12:00:00+07:00`
  const near = relativeDay(noon)
  return near === named(noon) ? capitalise(near) : `${capitalise(near)}, ${named(noon)}`
}
