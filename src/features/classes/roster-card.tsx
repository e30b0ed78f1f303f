import { For, Match, Show, Switch, createSignal } from 'solid-js'
import { useClasses } from '../../i18n/classes.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Failure } from '../../ui/failure.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Note } from '../../ui/note.tsx'
import { RowText, Rows } from '../../ui/row.tsx'
import { Tag } from '../../ui/tag.tsx'
import { type ClassActs, type createBoard, createKeptRoster, rosterOf } from './board-data.ts'
import type { KnownClass } from './classes-data.ts'
import { EnrolSheet } from './enrol-sheet.tsx'
import { EnrolledSheet } from './enrolled-sheet.tsx'
import type { RosterLine } from './kept-roster-data.ts'

interface RosterCardProps {
  known: KnownClass
  board: ReturnType<typeof createBoard>
  acts: ClassActs
}

/** Who has a seat and who waits, in order: from the ward, or what lies on a helper's phone. */
export function RosterCard(props: RosterCardProps) {
  const { t } = useClasses()
  const kept = createKeptRoster(() => props.known.held.id)
  const lines = (): RosterLine[] | null => {
    const board = props.board.found()
    return board === undefined ? (kept() ?? null) : rosterOf(board)
  }
  return (
    <Switch fallback={<Loading />}>
      <Match when={lines()}>
        {(known) => <Roster {...props} lines={known()} isFresh={props.board.found() !== undefined} />}
      </Match>
      <Match when={props.board.failure() === 'forbidden'}>
        <Note>
          <p>{t('page.rosterAway')}</p>
        </Note>
      </Match>
      <Match when={props.board.failure() === 'offline'}>
        <Note kind="wait" icon="nowifi">
          <p>{t('page.rosterNeedsSignal')}</p>
        </Note>
      </Match>
      <Match when={props.board.failure()}>
        {(kind) => <Failure kind={kind()} retry={() => props.board.refetch()} />}
      </Match>
    </Switch>
  )
}

function Roster(props: RosterCardProps & { lines: RosterLine[]; isFresh: boolean }) {
  const { t } = useClasses()
  const [isEnrolling, setEnrolling] = createSignal(false)
  const [about, setAbout] = createSignal<RosterLine | null>(null)
  const linesAt = (venueId: string) => props.lines.filter(({ venue_id }) => venue_id === venueId)
  const mayEnrol = () =>
    props.isFresh &&
    props.known.held.kind !== 'trainers' &&
    props.known.held.cancelled_at === null &&
    Date.parse(props.known.held.starts_at) > Date.now()
  return (
    <>
      <Card flush title={t('page.roster')}>
        <For each={props.known.venues}>
          {(venue) => (
            <>
              <Show when={props.known.venues.length > 1}>
                <h3 class="row">{venue.name}</h3>
              </Show>
              <Rows>
                <For each={linesAt(venue.id)} fallback={<p class="row soft">{t('page.rosterNone')}</p>}>
                  {(line) => <Line line={line} onOpen={props.isFresh ? () => setAbout(line) : undefined} />}
                </For>
              </Rows>
            </>
          )}
        </For>
        <Show when={mayEnrol()}>
          <div class="row">
            <Button icon="plus" full onPress={() => setEnrolling(true)}>
              {t('page.enrol')}
            </Button>
          </div>
        </Show>
      </Card>
      {/* Beside the card: what is printed stands right in the page. */}
      <Show when={isEnrolling()}>
        <EnrolSheet known={props.known} acts={props.acts} onClose={() => setEnrolling(false)} />
      </Show>
      <Show when={about()}>
        {(line) => (
          <EnrolledSheet
            line={line()}
            mayForget={props.board.found()?.may_forget === true}
            hasBegun={Date.parse(props.known.held.starts_at) < Date.now()}
            acts={props.acts}
            onClose={() => setAbout(null)}
          />
        )}
      </Show>
    </>
  )
}

function Line(props: { line: RosterLine; onOpen: (() => void) | undefined }) {
  const { t } = useClasses()
  const line = () => props.line
  const name = () => line().called ?? (line().isForgotten ? t('page.forgotten') : t('page.someone'))
  const standing = () => {
    if (line().status === 'waiting') return t('page.inLine', line().place_in_line ?? 0)
    if (line().status === 'cancelled') return t('page.gone')
    return line().status === 'door' ? t('page.atDoor') : ''
  }
  const note = () => [line().people > 1 && t('page.people', line().people), standing()].filter(Boolean).join(' · ')
  return (
    <div class="row">
      <RowText title={name()} note={note()} />
      <Show when={line().has_come}>
        <Tag kind="good" icon="check">
          {t('page.came')}
        </Tag>
      </Show>
      <Show when={line().phone}>
        {(phone) => <LinkButton icon="call" only={t('page.call', name())} href={`tel:${phone()}`} />}
      </Show>
      <Show when={props.onOpen}>
        {(open) => <Button icon="edit" only={t('page.about', name())} onPress={() => open()()} />}
      </Show>
    </div>
  )
}
