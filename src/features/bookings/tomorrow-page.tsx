import { For, Match, Show, Switch } from 'solid-js'
import { capitalise } from '../../i18n/format.ts'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Card } from '../../ui/card.tsx'
import { Desk } from '../../ui/desk.tsx'
import { Empty } from '../../ui/empty.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Note } from '../../ui/note.tsx'
import { useShell } from '../../ui/shell-context.tsx'
import { Tag } from '../../ui/tag.tsx'
import { WardTrouble } from '../../ui/ward-trouble.tsx'
import { dialled } from './booking.ts'
import { contactsOf } from './contacts.ts'
import { type Booking, createInbox } from './inbox-data.ts'
import { seenAsLead } from './inbox-filter.ts'
import { createInboxWords } from './inbox-words.ts'
import { MessageButtons } from './message-buttons.tsx'
import { residentText } from './resident-text.ts'
import { byAcceptor, dueTomorrow, tomorrowOf } from './tomorrow.ts'

/** The evening before: who is expected where, each with a reminder ready to be sent, and one for the team. */
export function TomorrowPage() {
  const { t, common, day } = useTeamwork()
  const shell = useShell()
  const inbox = createInbox(() => '')
  const due = () => dueTomorrow(inbox.found()?.bookings ?? [], inbox.now())
  return (
    <Desk
      title={t('bookings.tomorrow.title')}
      subtitle={capitalise(day(`${tomorrowOf(inbox.now())}T12:00:00+07:00`))}
      place={shell.place()}
      label={common('common.sections')}
      links={shell.links()}
      sync={shell.sync()}
      actions={
        <LinkButton href="/bookings" icon="back">
          {t('bookings.short')}
        </LinkButton>
      }
    >
      <WardTrouble failure={inbox.failure()} needsSignal={t('bookings.needsSignal')} retry={inbox.refetch} />
      <Show when={due().unanswered.length > 0}>
        <Note kind="bad">
          <p>{t('bookings.tomorrow.unanswered', due().unanswered.length)}</p>
        </Note>
      </Show>
      <Switch fallback={<Show when={inbox.failure() === null}>{<Loading />}</Show>}>
        <Match when={inbox.found() && due().taken.length === 0}>
          <Empty icon="cal" title={t('bookings.tomorrow.none')}>
            <p>{t('bookings.tomorrow.noneWords')}</p>
          </Empty>
        </Match>
        <Match when={inbox.found()}>
          <div class="cols even">
            <div class="stack wide">
              <For each={due().taken}>{(booking) => <Expected booking={booking} />}</For>
            </div>
            <TeamReminder taken={due().taken} day={day(`${tomorrowOf(inbox.now())}T12:00:00+07:00`)} />
          </div>
        </Match>
      </Switch>
    </Desk>
  )
}

function Expected(props: { booking: Booking }) {
  const { t } = useTeamwork()
  const words = createInboxWords()
  const text = () => residentText(props.booking, location.origin)
  return (
    <Card
      title={words.names(props.booking)}
      aside={
        <Tag kind="good" icon="check">
          {words.someone(props.booking.accepted_called)}
        </Tag>
      }
    >
      <p>
        <strong>{words.when(props.booking)}</strong>
        <br />
        {words.where(props.booking).join(' · ')}
      </p>
      <div class="line">
        <For each={contactsOf(props.booking)}>
          {({ called, phone }) => (
            <LinkButton icon="call" grow href={dialled(phone)}>
              {t('bookings.call', called)}
            </LinkButton>
          )}
        </For>
        <LinkButton icon="inbox" grow href={`/bookings/${props.booking.id}?as=${seenAsLead}`}>
          {t('bookings.open')}
        </LinkButton>
      </div>
      <h3>{t('bookings.tomorrow.remind')}</h3>
      <Note icon="file">
        <p>{text()}</p>
      </Note>
      <MessageButtons text={text()} to={contactsOf(props.booking)[0]} />
    </Card>
  )
}

function TeamReminder(props: { taken: Booking[]; day: string }) {
  const { t, hour } = useTeamwork()
  const words = createInboxWords()
  const when = (booking: Booking) =>
    booking.status === 'scheduled' ? hour(booking.starts_at) : t(`bookings.halves.${booking.half}`).toLowerCase()
  const lines = () => [
    t('bookings.tomorrow.teamOpening', props.day),
    ...byAcceptor(props.taken).map(([called, theirs]) =>
      t('bookings.tomorrow.teamLine', capitalise(words.someone(called)), theirs.map(when).join(', ')),
    ),
    t('bookings.tomorrow.teamClosing'),
  ]
  return (
    <Card title={t('bookings.tomorrow.teamText')}>
      <Note icon="file">
        <For each={lines()}>{(line) => <p>{line}</p>}</For>
      </Note>
      <p class="small soft">{t('bookings.tomorrow.teamWords')}</p>
      <MessageButtons text={lines().join('\n')} />
    </Card>
  )
}
