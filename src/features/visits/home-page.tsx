import { useParams } from '@solidjs/router'
import { type JSX, Match, Show, Switch, createMemo } from 'solid-js'
import { useI18n } from '../../i18n/i18n.tsx'
import { Empty } from '../../ui/empty.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { useShell } from '../../ui/shell-context.tsx'
import { type Home, createHome } from './visits-data.ts'

interface HomePageProps {
  title: string
  back: (home: Home) => string
  /** Built once and kept while the home's rows change: what has the focus keeps it. */
  foot?: (home: () => Home) => JSX.Element
  actions?: (home: () => Home) => JSX.Element
  /** Whoever is writing at this door goes on, though the home leaves the phone meanwhile: what it was here for is done. */
  isKept?: boolean
  children: (home: () => Home) => JSX.Element
}

/** The frame of every page about one door: opening, not on this phone, or the door itself. */
export function HomePage(props: HomePageProps) {
  const { t } = useI18n()
  const shell = useShell()
  const params = useParams()
  const home = createHome(() => params['id'] ?? '')
  const found = createMemo<Home | undefined>((last) => {
    const isGone = home() === null && props.isKept && last?.household.id === params['id']
    return home() ?? (isGone ? last : undefined)
  })
  const back = () => {
    const known = found()
    return known ? props.back(known) : '/'
  }
  return (
    <Page
      title={props.title}
      back={back()}
      sync={shell.sync()}
      actions={<Show when={found()}>{(known) => props.actions?.(known)}</Show>}
      foot={<Show when={found()}>{(known) => props.foot?.(known)}</Show>}
    >
      <Switch fallback={<Loading />}>
        <Match when={found()}>{(known) => props.children(known)}</Match>
        <Match when={home() === null && found() === undefined}>
          <Empty icon="home" title={t('household.notHere')} action={<LinkButton href="/">{t('today.tab')}</LinkButton>}>
            {t('household.notHereWords')}
          </Empty>
        </Match>
      </Switch>
    </Page>
  )
}
