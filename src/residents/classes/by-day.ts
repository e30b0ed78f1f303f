import type { PublicClass } from '../../backend/public-classes.ts'
import { dayInVietnam } from '../../i18n/format.ts'

interface ClassDay {
  /** YYYY-MM-DD in Vietnam. */
  day: string
  classes: PublicClass[]
}

/** Days in the order of their classes. */
export function byDay(classes: PublicClass[]): ClassDay[] {
  const dayOf = ({ starts_at }: PublicClass) => dayInVietnam(starts_at)
  return Array.from(new Set(classes.map(dayOf)), (day) => ({
    day,
    classes: classes.filter((one) => dayOf(one) === day),
  }))
}
