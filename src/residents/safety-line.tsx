import { useResidents } from '../i18n/residents.ts'
import { Icon } from '../ui/icon.tsx'

/** On each public page: how to tell a helper from a swindler. */
export function SafetyLine() {
  const { t } = useResidents()
  return (
    <div class="note">
      <Icon name="shield" />
      <p class="grow">
        {t('safety')} <strong>{t('safetyNever')}</strong>
      </p>
    </div>
  )
}
