import { useParams } from '@solidjs/router'
import { type JSX, Match, Switch } from 'solid-js'
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
  foot?: (home: Home) => JSX.Element
  actions?: (home: Home) => JSX.Element
  children: (home: () => Home) => JSX.Element
}

/** The frame of every page about one door: opening, not on this phone, or the door itself. */
export function HomePage(props: HomePageProps) {
  const { t } = useI18n()
  const shell = useShell()
  const params = useParams()
  const home = createHome(() => params['id'] ?? '')
  const found = () => home() ?? undefined
  const back = () => {
    const known = found()
    return known ? props.back(known) : '/'
  }
  return (
    <Page
      title={props.title}
      back={back()}
      sync={shell.sync()}
      actions={found() && props.actions?.(found()!)}
      foot={found() && props.foot?.(found()!)}
    >
      <Switch fallback={<Loading />}>
        <Match when={found()}>{(known) => props.children(known)}</Match>
        <Match when={home() === null}>
          <Empty icon="home" title={t('household.notHere')} action={<LinkButton href="/">{t('today.tab')}</LinkButton>}>
            {t('household.notHereWords')}
          </Empty>
        </Match>
      </Switch>
    </Page>
  )
}
