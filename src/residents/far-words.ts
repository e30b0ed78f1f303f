import { useResidents } from '../i18n/residents.ts'

const kilometre = 1_000

/** “cách 350 mét”; nothing where it is not known. */
export function farWords({ metres }: { metres: number | null }): string {
  const { t } = useResidents()
  if (metres === null) return ''
  return metres < kilometre
    ? t('points.metres', Math.round(metres / 10) * 10)
    : t('points.kilometres', Math.round(metres / 100) / 10)
}
