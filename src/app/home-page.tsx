import { Navigate } from '@solidjs/router'
import { Match, Switch, lazy } from 'solid-js'
import { useI18n } from '../i18n/i18n.tsx'
import { Loading } from '../ui/loading.tsx'
import { Page } from '../ui/page.tsx'
import { useShell } from '../ui/shell-context.tsx'
import { useStanding } from './standing.tsx'

const TodayPage = lazy(() => import('../features/today/today-page.tsx').then((m) => ({ default: m.TodayPage })))
// Most starts end here: its file comes while the store opens.
if (location.pathname === '/') void TodayPage.preload()

/** Those who walk begin with today's doors, those who steer with coverage, the others with their invitation. */
export function HomePage() {
  const standing = useStanding()
  return (
    <Switch fallback={<FirstLoad />}>
      <Match when={standing.walks()}>
        <TodayPage />
      </Match>
      <Match when={standing.steers()}>
        <Navigate href="/coverage" />
      </Match>
      <Match when={standing.isStranger()}>
        <Navigate href="/join" />
      </Match>
    </Switch>
  )
}

function FirstLoad() {
  const { t } = useI18n()
  const shell = useShell()
  return (
    <Page title={t('common.product')} mark sync={shell.sync()}>
      <Loading words={t('sync.firstLoad')} />
    </Page>
  )
}
