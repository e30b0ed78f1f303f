import { type JSX, Show, Suspense, createEffect, createSignal, lazy, onCleanup } from 'solid-js'
import { useI18n } from '../i18n/i18n.tsx'
import { useStore } from '../store/store-context.tsx'
import { type SyncStatus, createSyncStatus } from '../store/sync-status.ts'
import { ShellProvider } from '../ui/shell-context.tsx'
import { SyncStrip } from '../ui/sync-strip.tsx'
import { type Tab, Tabs } from '../ui/tabs.tsx'
import { type Standing, StandingProvider, useStanding } from './standing.tsx'

const ShellNotes = lazy(() => import('./shell-notes.tsx').then((m) => ({ default: m.ShellNotes })))
const LeadTray = lazy(() => import('./lead-ways.tsx').then((m) => ({ default: m.LeadTray })))
const LeadRail = lazy(() => import('./lead-ways.tsx').then((m) => ({ default: m.LeadRail })))
const AgendaToday = lazy(() => import('./agenda-today.tsx').then((m) => ({ default: m.AgendaToday })))

/** Until then the screen's turn is for what is on the phone; in ms. */
const timeToDraw = 400

function createDrawn() {
  const [isDrawn, setDrawn] = createSignal(false)
  const drawing = setTimeout(() => setDrawn(true), timeToDraw)
  onCleanup(() => clearTimeout(drawing))
  return isDrawn
}

/** Keeps the phone in step with the ward, and gives every page its ways and the strip that tells what is unsent. */
export function AppShell(props: { children: JSX.Element }) {
  const store = useStore()
  const status = createSyncStatus(store)
  const isDrawn = createDrawn()
  createEffect(() => {
    if (!isDrawn()) return
    // The way to the ward is not needed to show what is on the phone.
    const running = import('../store/start-sync.ts').then((sync) => sync.startSync(store))
    onCleanup(() => void running.then((sync) => sync.stop()))
  })
  return (
    <StandingProvider status={status}>
      <Suspense>
        <Show when={isDrawn()}>
          <ShellNotes isLoaded={status.isLoaded()} />
        </Show>
      </Suspense>
      <Frame status={status}>{props.children}</Frame>
    </StandingProvider>
  )
}

function Frame(props: { status: SyncStatus; children: JSX.Element }) {
  const { t } = useI18n()
  const standing = useStanding()
  const links = createLinks(standing)
  const shell = {
    links,
    place: standing.place,
    tray: () => (
      <Show when={standing.leads()}>
        <Suspense>
          <LeadTray />
        </Suspense>
      </Show>
    ),
    rail: () => (
      <Show when={standing.leads()}>
        <Suspense>
          <LeadRail />
        </Suspense>
      </Show>
    ),
    agenda: () => (
      <Suspense>
        <AgendaToday />
      </Suspense>
    ),
    tabs: () => <Tabs label={t('common.sections')} tabs={links()} />,
    sync: () => (
      <Show when={standing.walks() || props.status.onPhone() + props.status.review() > 0}>
        <SyncStrip
          onPhone={props.status.onPhone()}
          atWard={props.status.atWard()}
          held={props.status.held()}
          review={props.status.review()}
          href="/outbox"
        />
      </Show>
    ),
  }
  return <ShellProvider value={shell}>{props.children}</ShellProvider>
}

function createLinks(standing: Standing): () => Tab[] {
  const { t } = useI18n()
  return () => [
    ...(standing.walks()
      ? [
          { href: '/', icon: 'sun' as const, words: t('today.tab'), end: true },
          { href: '/streets', icon: 'road' as const, words: t('street.tab') },
        ]
      : []),
    ...(standing.steers() ? [{ href: '/coverage', icon: 'chart' as const, words: t('coverage.tab') }] : []),
    ...(standing.leads() ? [{ href: '/assign', icon: 'cut' as const, words: t('common.assignTab') }] : []),
    { href: '/me', icon: 'person' as const, words: t('account.tab') },
  ]
}
