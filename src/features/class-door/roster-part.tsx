import { For, Match, Show, Suspense, Switch, batch, createMemo, createSignal, lazy } from 'solid-js'
import { useClassDoor } from '../../i18n/class-door.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Field } from '../../ui/field.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Rows } from '../../ui/row.tsx'
import type { AtDoor } from './at-door.ts'
import { createComingIn } from './coming-in.ts'
import { createDrawing } from './drawing.ts'
import { createLines } from './lines.ts'
import { RosterLine } from './roster-line.tsx'
import { type RosterRow, findRows } from './roster.ts'

const ScanSheet = lazy(() => import('./scan-sheet.tsx').then((m) => ({ default: m.ScanSheet })))
const PersonSheet = lazy(() => import('./person-sheet.tsx').then((m) => ({ default: m.PersonSheet })))

/** The rest of a long roster is a letter, or one press, away. */
const listed = 20

/** One field and the camera to find somebody by, and everybody who is expected here. */
export function RosterPart(props: { at: AtDoor; isReady: boolean }) {
  const { t } = useClassDoor()
  const [typed, setTyped] = createSignal('')
  const [most, setMost] = createSignal(listed)
  const drawing = createDrawing(most)
  const [isScanning, setScanning] = createSignal(false)
  const [opened, setOpened] = createSignal<RosterRow>()
  const comingIn = createComingIn(() => props.at)
  const hasCome = (row: RosterRow) => props.at.attending.factOf(row) !== undefined
  const rows = () => props.at.rows
  const venueId = () => props.at.venueId
  const found = createMemo(() => findRows(rows(), { typed: typed(), venueId: venueId(), hasCome }))
  const lines = createLines(() => found().slice(0, drawing.drawn()), typed)
  const look = (text: string) =>
    batch(() => {
      setTyped(text)
      setMost(listed)
      drawing.startAnew()
    })
  return (
    <>
      <div class="line" role="search">
        <div class="grow">
          <Field
            label={t('roster.find')}
            hideLabel
            placeholder={t('roster.find')}
            type="search"
            value={typed()}
            onInput={look}
          />
        </div>
        <Button icon="scan" onPress={() => setScanning(true)}>
          {t('scan.open')}
        </Button>
      </div>
      <p class="hidden" role="status">
        {typed() === '' ? '' : t('roster.found', found().length)}
      </p>
      {/* Kept while nobody is found: its lines are soon wanted again. */}
      <div hidden={found().length === 0}>
        <Card flush label={t('roster.title')}>
          <Rows>
            <For each={lines()}>
              {({ row, isShown }) => (
                <RosterLine
                  row={row()}
                  isShown={isShown()}
                  fact={props.at.attending.factOf(row())}
                  elsewhere={elsewhereOf(row(), props.at)}
                  onToggle={(isHere) => comingIn.toggle(row(), isHere)}
                  onOpen={() => setOpened(row())}
                />
              )}
            </For>
          </Rows>
        </Card>
      </div>
      <Show when={found().length > most()}>
        <Button icon="down" full onPress={() => setMost((last) => last + listed)}>
          {t('roster.more', found().length - most())}
        </Button>
      </Show>
      <Show when={found().length === 0}>
        <Switch fallback={<Loading />}>
          <Match when={props.isReady && typed() !== ''}>
            <Empty icon="search" title={t('roster.nobody')}>
              <p>{t('roster.nobodyWords')}</p>
            </Empty>
          </Match>
          <Match when={props.isReady}>
            <Empty icon="people" title={t('roster.empty')}>
              <p>{t('roster.emptyWords')}</p>
            </Empty>
          </Match>
        </Switch>
      </Show>
      <Suspense>
        <Show when={isScanning()}>
          <ScanSheet at={props.at} onClose={() => setScanning(false)} />
        </Show>
        <Show when={opened()} keyed>
          {(row) => <PersonSheet row={row} at={props.at} onClose={() => setOpened(undefined)} />}
        </Show>
      </Suspense>
    </>
  )
}

/** The name of the place somebody enrolled for, where it is another one. */
const elsewhereOf = (row: RosterRow, { door, venueId }: AtDoor) =>
  row.venueId === null || row.venueId === venueId ? undefined : door.venues.find(({ id }) => id === row.venueId)?.name
