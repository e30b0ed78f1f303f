import { useParams } from '@solidjs/router'
import { For, Match, Show, Switch, createMemo, createSignal } from 'solid-js'
import { isAnnounced } from '../../domain/is-announced.ts'
import { useAnnouncing } from '../../i18n/announcing.ts'
import type { Language } from '../../i18n/format.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Note } from '../../ui/note.tsx'
import { Page } from '../../ui/page.tsx'
import { Pick } from '../../ui/pick.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { SendText } from '../../ui/send-text.tsx'
import { useShell } from '../../ui/shell-context.tsx'
import { CardImage } from './card-image.tsx'
import { type ClassNews, createNews } from './news-data.ts'
import { languagesOf, loudspeakerText, saidOf, zaloText } from './news-words.ts'
import { type PaperSize, Poster } from './poster.tsx'

/** The short address, a text for Zalo, words for the loudspeaker, a picture and a poster; also without a signal. */
export function AnnouncePage() {
  const { t } = useAnnouncing()
  const shell = useShell()
  const params = useParams()
  const news = createNews(() => params['id'] ?? '')
  const notAnnounced = () => {
    const known = news()
    return known !== null && known !== undefined && !isAnnounced(known.held, Date.now())
  }
  return (
    <Page title={t('announce.title')} back={`/classes/${params['id']}`} sync={shell.sync()} tabs={shell.tabs()}>
      <Switch fallback={<Loading />}>
        <Match when={news() === null}>
          <Empty icon="cal" title={t('announce.notHere')}>
            {t('announce.notHereWords')}
          </Empty>
        </Match>
        <Match when={news()?.held.cancelled_at}>
          <Note kind="bad" icon="x">
            <p>{t('announce.off')}</p>
          </Note>
        </Match>
        <Match when={notAnnounced()}>
          <Note icon="info">
            <p>{t('announce.notTold')}</p>
          </Note>
        </Match>
        <Match when={news()}>{(known) => <Announcing news={known()} />}</Match>
      </Switch>
    </Page>
  )
}

function Announcing(props: { news: ClassNews }) {
  const { t } = useAnnouncing()
  const languages = () => languagesOf(props.news)
  const [language, setLanguage] = createSignal<Language>('vi')
  const said = createMemo(() => saidOf(props.news, { origin: location.origin, language: language() }))
  const calendar = () => `${location.origin}/calendar/${props.news.held.team_id}.ics`
  return (
    <>
      <h2>{props.news.held.title}</h2>
      <Show when={languages().length > 1}>
        <Pick
          legend={t('announce.language')}
          look="joined"
          value={language()}
          onPick={setLanguage}
          options={languages().map((value) => ({ value, words: t(`announce.languages.${value}`) }))}
        />
      </Show>
      <Card title={t('announce.link')}>
        <p>{t('announce.linkWords')}</p>
        <div class="line">
          <QrCode text={said().link} label={t('announce.linkName')} />
          <p class="grow address">{said().link}</p>
        </div>
        <Send text={said().link} />
      </Card>
      <TextCard title={t('announce.zalo')} text={zaloText(said())} />
      <CardImage said={said()} />
      <PosterCard news={props.news} language={language()} />
      <TextCard title={t('announce.loudspeaker')} text={loudspeakerText(said())} />
      <Card title={t('announce.calendar')}>
        <p>{t('announce.calendarWords')}</p>
        <p class="small address">{calendar()}</p>
        <Send text={calendar()} />
      </Card>
    </>
  )
}

function Send(props: { text: string }) {
  const { t } = useAnnouncing()
  const words = () => ({
    copy: t('announce.copy'),
    copied: t('announce.copied'),
    copyFailed: t('announce.copyFailed'),
    share: t('announce.share'),
  })
  return <SendText text={props.text} words={words()} />
}

function TextCard(props: { title: string; text: string }) {
  return (
    <Card title={props.title}>
      <Note icon="file">
        <For each={props.text.split('\n')}>{(line) => <p>{line}</p>}</For>
      </Note>
      <Send text={props.text} />
    </Card>
  )
}

const everywhere = 'all'
const sizes: PaperSize[] = ['a4', 'a5']

function PosterCard(props: { news: ClassNews; language: Language }) {
  const { t } = useAnnouncing()
  const [size, setSize] = createSignal<PaperSize>('a4')
  const [venue, setVenue] = createSignal(everywhere)
  const venueId = () => (venue() === everywhere ? undefined : venue())
  const said = createMemo(() =>
    saidOf(props.news, { origin: location.origin, venueId: venueId(), language: props.language }),
  )
  return (
    <div class="printed stack">
      <Card title={t('announce.poster')}>
        <Show when={props.news.venues.length > 1}>
          <SelectField
            label={t('announce.posterWhich')}
            value={venue()}
            onChange={setVenue}
            options={[
              { value: everywhere, words: t('announce.posterAll') },
              ...props.news.venues.map(({ id, name }) => ({ value: id, words: name })),
            ]}
          />
        </Show>
        <Pick
          legend={t('announce.posterSize')}
          look="joined"
          value={size()}
          onPick={setSize}
          options={sizes.map((value) => ({ value, words: value.toUpperCase() }))}
        />
        <Button icon="print" full onPress={() => print()}>
          {t('announce.posterPrint')}
        </Button>
      </Card>
      <Poster said={said()} size={size()} />
    </div>
  )
}
