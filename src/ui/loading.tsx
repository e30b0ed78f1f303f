import { useI18n } from '../i18n/i18n.tsx'

export function Loading(props: { words?: string | undefined }) {
  const { t } = useI18n()
  return (
    <p class="soft" role="status">
      {props.words ?? t('common.loading')}
    </p>
  )
}
