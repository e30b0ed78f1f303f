import { Show, createEffect, createSignal } from 'solid-js'
import { smsLink } from '../../domain/sms-link.ts'
import { useClasses } from '../../i18n/classes.ts'
import { Card } from '../../ui/card.tsx'
import { Note } from '../../ui/note.tsx'
import { Pick } from '../../ui/pick.tsx'
import { SendText } from '../../ui/send-text.tsx'
import type { Board } from './board-data.ts'
import { createClassWords } from './class-words.ts'
import type { KnownClass } from './classes-data.ts'

type Kind = 'reminder' | 'moved'
const kinds: Kind[] = ['reminder', 'moved']

interface TellCardProps {
  known: KnownClass
  board: Board
  /** Just now, from this page. */
  hasMoved: boolean
}

/** What to tell who has a seat, ready for Zalo or an SMS of one's own; of a cancelled class only that it is off. */
export function TellCard(props: TellCardProps) {
  const { t } = useClasses()
  const [kind, setKind] = createSignal<Kind>('reminder')
  createEffect(() => props.hasMoved && setKind('moved'))
  const text = createText(() => props.known, kind)
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

function createText(known: () => KnownClass, kind: () => Kind) {
  const { t } = useClasses()
  const words = createClassWords()
  return () => {
    const { held, venues } = known()
    const when = words.fixedWhen(held)
    if (held.cancel_reason !== null) {
      return t('page.cancelledText', held.title, when, t(`words.reasons.${held.cancel_reason}`))
    }
    const where = venues.map(({ name, place_words }) => [name, place_words].filter(Boolean).join(', ')).join(' · ')
    return kind() === 'moved'
      ? t('page.movedText', held.title, when, where)
      : t('page.reminder', held.title, when, where)
  }
}
