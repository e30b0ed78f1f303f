import { Show } from 'solid-js'
import { useResidents } from '../i18n/residents.ts'
import { Icon, type IconName } from '../ui/icon.tsx'
import { CallWard } from './call-ward.tsx'
import { SafetyLine } from './safety-line.tsx'
import type { WardOfPage } from './ward-of-page.ts'

/**
 * Three big choices and a telephone number. It is also drawn when the app is built, so that it stands there before any
 * script and without one: real links only, no router and nothing read from the phone.
 */
export function FirstScreen(props: { ward: WardOfPage }) {
  const { t } = useResidents()
  return (
    <main>
      <div class="stack tight">
        <Show when={props.ward.name}>
          <p class="soft" data-ward>
            {props.ward.name}
          </p>
        </Show>
        <h1 class="ask">{t('start.ask')}</h1>
        <p class="soft">{t('start.about')}</p>
      </div>
      <nav class="stack" aria-label={t('start.ways')}>
        <Tile href="/help/home" icon="home" title={t('start.home')} words={t('start.homeWords')} main />
        <Tile href="/help/classes" icon="people" title={t('start.classes')} words={t('start.classesWords')} />
        <Tile href="/help/points" icon="pin" title={t('start.points')} words={t('start.pointsWords')} />
      </nav>
      <SafetyLine />
      <div class="stack tight">
        <a class="btn full" href="/help/booking">
          {t('start.booked')}
        </a>
        <a class="btn full" href="/check">
          <Icon name="shield" />
          {t('start.check')}
        </a>
        <a class="btn full" href="/help/safety">
          <Icon name="warn" />
          {t('start.scams')}
        </a>
        <CallWard phone={props.ward.phone} />
      </div>
    </main>
  )
}

interface TileProps {
  href: string
  icon: IconName
  title: string
  words: string
  main?: boolean
}

function Tile(props: TileProps) {
  return (
    <a class={props.main ? 'tile main' : 'tile'} href={props.href}>
      <svg class="pic" viewBox="0 0 24 24" aria-hidden="true">
        <use href={`#i-${props.icon}`} />
      </svg>
      <span>
        <strong>{props.title}</strong>
        {props.words}
      </span>
    </a>
  )
}
