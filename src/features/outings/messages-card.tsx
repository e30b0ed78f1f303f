import { For, Show, createEffect, createSignal } from 'solid-js'
import { smsLink } from '../../domain/sms-link.ts'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Card } from '../../ui/card.tsx'
import { Note } from '../../ui/note.tsx'
import { Pick } from '../../ui/pick.tsx'
import { SendText } from '../../ui/send-text.tsx'
import { messageText } from './message-text.ts'
import type { OutingPeople } from './outing-acts-data.ts'
import { createOutingWords } from './outing-words.ts'
import type { OpenedOuting } from './outings-data.ts'

type Kind = 'invite' | 'reminder' | 'moved'
const kinds: Kind[] = ['invite', 'reminder', 'moved']

interface MessagesCardProps {
  opened: OpenedOuting
  people: OutingPeople['people']
  /** Just now, from this page. */
  hasMoved: boolean
}

/** What to tell the team, ready for Zalo or an SMS; of a cancelled outing only that it is off. */
export function MessagesCard(props: MessagesCardProps) {
  const { t } = useTeamwork()
  const [kind, setKind] = createSignal<Kind>('invite')
  createEffect(() => props.hasMoved && setKind('moved'))
  const text = createMessage(() => props.opened, kind)
  const phones = () => props.people.flatMap(({ answer, phone }) => (phone && answer !== 'no' ? [phone] : []))
  return (
    <Card title={t('outings.messages.title')}>
      <div class="stack">
        <Show when={props.opened.outing.cancelled_at === null}>
          <Pick
            legend={t('outings.messages.which')}
            look="joined"
            value={kind()}
            onPick={setKind}
            options={kinds.map((value) => ({ value, words: t(`outings.messages.kinds.${value}`) }))}
          />
        </Show>
        <Note icon="file">
          <For each={text().split('\n')}>{(line) => <p>{line}</p>}</For>
        </Note>
        <Sending text={text()} phones={phones()} />
      </div>
    </Card>
  )
}

function createMessage(opened: () => OpenedOuting, kind: () => Kind) {
  const { t } = useTeamwork()
  const words = createOutingWords()
  const opening = () => {
    const { outing } = opened()
    const when = words.fixedWhen(outing)
    if (outing.cancelled_at === null) return t(`outings.messages.${kind()}`, when, outing.meeting_words)
    const reason = words.reason(outing)
    return reason === null ? t('outings.messages.cancelledPlain', when) : t('outings.messages.cancelled', when, reason)
  }
  return () => {
    const isOff = opened().outing.cancelled_at !== null
    return messageText({
      opening: opening(),
      streetNames: isOff ? [] : words.streetNames(opened().streets),
      link: isOff ? null : location.href,
      words: {
        streets: (names) => t('outings.messages.streets', names),
        andMore: (names, more) => t('outings.messages.andMore', names, more),
        reply: (link) => t('outings.messages.reply', link),
      },
    })
  }
}

function Sending(props: { text: string; phones: string[] }) {
  const { t } = useTeamwork()
  const words = () => ({
    copy: t('outings.messages.copy'),
    copied: t('outings.messages.copied'),
    copyFailed: t('outings.messages.copyFailed'),
    share: t('outings.messages.share'),
  })
  const sms = () =>
    props.phones.length === 0
      ? undefined
      : { href: smsLink(props.phones, props.text), words: t('outings.messages.text') }
  return <SendText text={props.text} words={words()} sms={sms()} />
}
