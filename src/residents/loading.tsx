import { useResidents } from '../i18n/residents.ts'

export function Loading() {
  const { t } = useResidents()
  return (
    <p class="soft" role="status">
      {t('loading')}
    </p>
  )
}
