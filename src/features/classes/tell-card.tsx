import { Show, createEffect, createSignal, untrack } from 'solid-js'
import { smsLink } from '../../domain/sms-link.ts'
import { languagesOf } from '../../i18n/announcing/said-of-class.ts'
import { useClasses } from '../../i18n/classes.ts'
import { Card } from '../../ui/card.tsx'
import { Note } from '../../ui/note.tsx'
import { Pick } from '../../ui/pick.tsx'
import { SendText } from '../../ui/send-text.tsx'
import type { Board } from './board-data.ts'
import type { KnownClass } from './classes-data.ts'
import { type TellKind, languageFor, textOf } from './told-words.ts'

const kinds: TellKind[] = ['reminder', 'moved']

interface TellCardProps {
  known: KnownClass
  board: Board
  /** Just now, from this page. */
  hasMoved: boolean
}

/** What to tell who has a seat, ready for Zalo or an SMS of one's own; of a cancelled class only that it is off. */
export function TellCard(props: TellCardProps) {
  const { t, language } = useClasses()
  const [kind, setKind] = createSignal<TellKind>('reminder')
  createEffect(() => props.hasMoved && setKind('moved'))
  const languages = () => languagesOf(props.known.held)
  const [wished, setWished] = createSignal(untrack(language))
  const spoken = () => languageFor(props.known, wished())
  const text = () => textOf(props.known, { kind: kind(), language: spoken(), origin: location.origin })
  const phones = () =>
    props.board.enrolments.flatMap(({ status, phone }) =>
      phone !== null && (status === 'seat' || status === 'waiting') ? [phone] : [],
    )
  const words = () => ({
    copy: t('page.copy'),
    copied: t('page.copied'),
    copyFailed: t('page.copyFailed'),
    share: t('page.share'),
  })
  const sms = () => (phones().length === 0 ? undefined : { href: smsLink(phones(), text()), words: t('page.sms') })
  return (
    <Card title={t('page.tell')}>
      <Show when={props.known.held.cancelled_at === null}>
        <Pick
          legend={t('page.tellWhich')}
          look="joined"
          value={kind()}
          onPick={setKind}
          options={kinds.map((value) => ({ value, words: t(`page.tellKinds.${value}`) }))}
        />
      </Show>
      <Show when={languages().length > 1}>
        <Pick
          legend={t('page.tellLanguage')}
          look="joined"
          value={spoken()}
          onPick={setWished}
          options={languages().map((value) => ({ value, words: t(`words.languages.${value}`) }))}
        />
      </Show>
      <Note icon="file">
        <p>{text()}</p>
      </Note>
      <Show when={phones().length === 0}>
        <p class="soft">{t('page.tellNone')}</p>
      </Show>
      <SendText text={text()} words={words()} sms={sms()} />
    </Card>
  )
}
