import { useParams } from '@solidjs/router'
import { For, Match, Show, Switch, createSignal } from 'solid-js'
import { capitalise } from '../../i18n/format.ts'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { compareVietnamese } from '../../i18n/vietnamese.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Note } from '../../ui/note.tsx'
import { Page } from '../../ui/page.tsx'
import { Row, RowText, Rows } from '../../ui/row.tsx'
import { useShell } from '../../ui/shell-context.tsx'
import { Tag } from '../../ui/tag.tsx'
import { AnswerCard } from './answer-card.tsx'
import { AnswerTag } from './answer-tag.tsx'
import { CancelSheet } from './cancel-sheet.tsx'
import { MessagesCard } from './messages-card.tsx'
import { MoveSheet } from './move-sheet.tsx'
import { createOutingActs, createOutingPeople } from './outing-acts-data.ts'
import { PeopleCard } from './people-card.tsx'
import { ResultCard } from './result-card.tsx'
import { hasBegun, isOver } from './outing.ts'
import { createOutingWords } from './outing-words.ts'
import { type OpenedOuting, createOuting } from './outings-data.ts'
import { saveCalendar } from './save-calendar.ts'
import { WayCard } from './way-card.tsx'

export function OutingPage() {
  const { t } = useTeamwork()
  const shell = useShell()
  const params = useParams()
  const opened = createOuting(() => params['id'] ?? '')
  return (
    <Page title={t('outings.title')} back="/outings" sync={shell.sync()} tabs={shell.tabs()}>
      <Switch fallback={<Loading />}>
        <Match when={opened() === null}>
          <Empty icon="cal" title={t('outings.notHere')}>
            {t('outings.notHereWords')}
          </Empty>
        </Match>
        <Match when={opened()}>{(known) => <Opened opened={known()} />}</Match>
      </Switch>
    </Page>
  )
}

function Opened(props: { opened: OpenedOuting }) {
  const { t } = useTeamwork()
  const words = createOutingWords()
  const outing = () => props.opened.outing
  const people = createOutingPeople(() => outing().id)
  const acts = createOutingActs(people.refetch)
  const [hasMoved, setMoved] = createSignal(false)
  const now = Date.now()
  const isOff = () => outing().cancelled_at !== null
  return (
    <>
      <section class="stack tight">
        <h2>{capitalise(words.when(outing()))}</h2>
        <p>{t('outings.meetAt', outing().meeting_words)}</p>
        <div class="line">
          <AnswerTag known={props.opened} />
          <Tag icon="people">{t('outings.askedToo', outing().yes, outing().asked)}</Tag>
          <Show when={outing().open_places > 0 && !isOff()}>
            <Tag icon="plus">{t('outings.openPlaces', outing().open_places)}</Tag>
          </Show>
        </div>
      </section>
      <Show when={isOff() && words.reason(outing())}>
        {(reason) => (
          <Note kind="bad" icon="x">
            <p>{t('outings.cancelledFor', reason())}</p>
          </Note>
        )}
      </Show>
      <Show when={hasBegun(outing(), now)}>
        <ResultCard people={people} />
      </Show>
      <Show when={!isOff() && !isOver(outing(), now)}>
        <AnswerCard opened={props.opened} afterwards={people.refetch} />
      </Show>
      <WayCard opened={props.opened} />
      <StreetsCard opened={props.opened} />
      <Button icon="cal" full onPress={() => void saveCalendar(props.opened, t('outings.title'))}>
        {t('outings.calendar')}
      </Button>
      <PeopleCard people={people} />
      <Show when={props.opened.leads && !(isOver(outing(), now) && !isOff())}>
        <MessagesCard opened={props.opened} people={people.found()?.people ?? []} hasMoved={hasMoved()} />
      </Show>
      <Show when={props.opened.leads && !isOff() && !isOver(outing(), now)}>
        <div class="pair">
          <MoveSheet outing={outing()} acts={acts} onMoved={() => setMoved(true)} />
          <CancelSheet outing={outing()} acts={acts} />
        </div>
      </Show>
    </>
  )
}

function StreetsCard(props: { opened: OpenedOuting }) {
  const { t } = useTeamwork()
  const words = createOutingWords()
  const rows = () =>
    props.opened.parts
      .map((part) => {
        const street = props.opened.streets.find(({ id }) => id === part.street_id)
        return { id: part.id, isMine: part.isMine, name: words.partName(part, street?.name) }
      })
      .toSorted((a, b) => Number(b.isMine) - Number(a.isMine) || compareVietnamese(a.name, b.name))
  return (
    <Card flush title={t('outings.streets')}>
      <Rows>
        <For each={rows()} fallback={<p class="row">{t('outings.noStreets')}</p>}>
          {(row) => (
            <Row href={row.isMine ? `/streets/${row.id}` : undefined}>
              <RowText title={row.name} />
              <Show when={row.isMine}>
                <Tag icon="walk">{t('outings.mine')}</Tag>
              </Show>
            </Row>
          )}
        </For>
      </Rows>
    </Card>
  )
}
