import { A } from '@solidjs/router'
import { Show } from 'solid-js'
import { useI18n } from '../i18n/i18n.tsx'
import { Icon } from './icon.tsx'

interface SyncStripProps {
  onPhone: number
  atWard: number
  held?: number | undefined
  review: number
  href: string
}

/** Two numbers, never their sum. */
export function SyncStrip(props: SyncStripProps) {
  const { t } = useI18n()
  return (
    <A class="sync num" href={props.href}>
      <span class="here">
        <Icon name="phone" />
        {t('sync.onPhone', props.onPhone)}
      </span>
      <span class="sent">
        <Icon name="office" />
        {t('sync.atWard', props.atWard)}
      </span>
      <Show when={props.held}>
        {(held) => (
          <span>
            <Icon name="clock" />
            {t('sync.held', held())}
          </span>
        )}
      </Show>
      <Show when={props.review > 0}>
        <span class="look">
          <Icon name="warn" />
          {t('sync.review', props.review)}
        </span>
      </Show>
      <span class="go">
        <Icon name="next" />
        <span class="hidden">{t('sync.open')}</span>
      </span>
    </A>
  )
}
