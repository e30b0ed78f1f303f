import type { Outing } from '../../backend/rows.ts'
import { partName } from '../../domain/part-name.ts'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { compareVietnamese } from '../../i18n/vietnamese.ts'

interface Hours {
  starts_at: string
  ends_at: string
}

export function createOutingWords() {
  const { t, common, day, relativeDay, hour } = useTeamwork()
  const hours = ({ starts_at, ends_at }: Hours) => t('outings.hours', hour(starts_at), hour(ends_at))
  const partWords = () => ({
    odd: common('street.odd').toLowerCase(),
    even: common('street.even').toLowerCase(),
    range: (from: number, to: number) => common('street.range', from, to),
  })
  return {
    hours,
    /** “ngày mai, 8 giờ đến 10 giờ” */
    when: (outing: Hours) => t('outings.onDay', relativeDay(outing.starts_at), hours(outing)),
    /** The same for a message, which is read on another day than it is written. */
    fixedWhen: (outing: Hours) => t('outings.onDay', day(outing.starts_at), hours(outing)),
    reason: ({ cancel_reason }: Pick<Outing, 'cancel_reason'>) =>
      cancel_reason === null ? null : t(`outings.reasons.${cancel_reason}`),
    partName: (part: Parameters<typeof partName>[0], street: string | undefined) =>
      partName(part, street ?? t('outings.unknownStreet'), partWords()),
    /** Each street once, in the order one reads them. */
    streetNames: (streets: { name: string }[]) =>
      [...new Set(streets.map(({ name }) => name))].toSorted(compareVietnamese),
  }
}
