import { capitalise } from '../../i18n/format.ts'
import { useClasses } from '../../i18n/classes.ts'
import { vi } from '../../i18n/classes/vi.ts'
import type { ClassClash, ClassRefusal } from './classes-data.ts'

interface Hours {
  starts_at: string
  ends_at: string
}

const hasField = (field: string | undefined): field is keyof typeof vi.words.fields =>
  field !== undefined && Object.hasOwn(vi.words.fields, field)

export function createClassWords() {
  const { t, relativeDay, hour } = useClasses()
  const hours = ({ starts_at, ends_at }: Hours) => t('words.hours', hour(starts_at), hour(ends_at))
  const near = (held: Hours) => t('words.onDay', relativeDay(held.starts_at), hours(held))
  return {
    hours,
    /** “Ngày mai, 8 giờ 30 đến 10 giờ”. */
    when: (held: Hours) => capitalise(near(held)),
    /** What the ward did not take, as exactly as it said. */
    refused: ({ reason, field }: ClassRefusal) =>
      reason === 'invalid' && hasField(field) ? t(`words.fields.${field}`) : t(`words.refused.${reason}`),
    clash: (clash: ClassClash) => {
      const [who, what] = [clash.name ?? t('scheduling.someone'), clash.with_title ?? t('scheduling.something')]
      return clash.kind === 'helper'
        ? t('scheduling.clashHelper', who, what, near(clash))
        : t('scheduling.clashVenue', who, what, near(clash))
    },
  }
}
