import { Show, Suspense, createMemo, createSignal, lazy, onMount, untrack } from 'solid-js'
import { useClassDoor } from '../../i18n/class-door.ts'
import { Button } from '../../ui/button.tsx'
import { keepCodeReader } from '../../ui/code-reader.ts'
import { Page } from '../../ui/page.tsx'
import { Progress } from '../../ui/progress.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { useShell } from '../../ui/shell-context.tsx'
import type { AtDoor } from './at-door.ts'
import { createAttendance } from './attendance-data.ts'
import { type DoorClass, createLocked, createRoster } from './class-door-data.ts'
import { CountsCard } from './counts-card.tsx'
import { createDoorMemory } from './door-memory.ts'
import { DoorNotes } from './door-notes.tsx'
import { RosterPart } from './roster-part.tsx'
import { TaughtCard } from './taught-card.tsx'
import { TraineesNote } from './trainees-note.tsx'
import { createTrainees } from './trainees-data.ts'

// What few need, or not at once, comes when it is asked for; the service worker has it.
const NewcomerSheet = lazy(() => import('./newcomer-sheet.tsx').then((m) => ({ default: m.NewcomerSheet })))
const DoneSheet = lazy(() => import('./done-sheet.tsx').then((m) => ({ default: m.DoneSheet })))
const SelfCodeSheet = lazy(() => import('./self-code-sheet.tsx').then((m) => ({ default: m.SelfCodeSheet })))

type Sheet = 'newcomer' | 'done' | 'selfCode'

/** The roster of one place, from the phone alone. */
export function OpenDoor(props: { door: DoorClass }) {
  const { t } = useClassDoor()
  const shell = useShell()
  const isLocked = createLocked()
  const classId = () => props.door.held.id
  const memory = createDoorMemory(untrack(classId))
  const attending = createAttendance(classId)
  const enrolled = createRoster(classId)
  const trainees = createTrainees(() => props.door.held, attending.facts)
  const [sheet, setSheet] = createSignal<Sheet>()
  const close = () => setSheet(undefined)
  // Before the first slip: what reads it may have to be fetched.
  onMount(() => void keepCodeReader())

  const venue = () => memory.venueOf(props.door)
  const rows = () => (props.door.held.kind === 'trainers' ? trainees.rows() : enrolled())
  // Every line asks for it several times.
  const at = createMemo((): AtDoor => ({
    door: props.door,
    venueId: venue()?.id ?? '',
    rows: rows() ?? [],
    attending,
    coming: { venueId: venue()?.id ?? '', skills: memory.skillsOf(props.door) },
  }))
  return (
    <Page
      title={t('door.title')}
      subtitle={[props.door.held.title, venue()?.name].filter(Boolean).join(' · ')}
      back={`/classes/${classId()}`}
      sync={shell.sync()}
      footLine
      foot={
        <>
          <div class="grow">
            <Button kind="main" icon="plus" full onPress={() => setSheet('newcomer')}>
              {t('newcomer.open')}
            </Button>
          </div>
          <Button tall onPress={() => setSheet('done')}>
            {t('done.open')}
          </Button>
        </>
      }
    >
      <DoorNotes held={props.door.held} isLocked={isLocked()} />
      <Show when={props.door.venues.length > 1}>
        <SelectField
          label={t('door.where')}
          value={venue()?.id ?? ''}
          options={props.door.venues.map(({ id, name }) => ({ value: id, words: name }))}
          onChange={memory.standAt}
        />
      </Show>
      <Arrived at={at()} capacity={venue()?.capacity ?? 0} />
      <Show when={props.door.held.kind === 'trainers'}>
        <TraineesNote trainees={trainees} />
      </Show>
      <RosterPart at={at()} isReady={rows() !== undefined} />
      <CountsCard at={at()} />
      <TaughtCard door={props.door} memory={memory} at={at()} />
      <Button icon="scan" full onPress={() => setSheet('selfCode')}>
        {t('selfCode.open')}
      </Button>
      <Suspense>
        <Show when={sheet() === 'newcomer'}>
          <NewcomerSheet at={at()} isLocked={isLocked()} onClose={close} />
        </Show>
        <Show when={sheet() === 'done'}>
          <DoneSheet at={at()} onClose={close} />
        </Show>
        <Show when={sheet() === 'selfCode'}>
          <SelfCodeSheet door={props.door} venueId={at().venueId} onClose={close} />
        </Show>
      </Suspense>
    </Page>
  )
}

/** Two numbers beside each other: who is here, and how many there is room for. */
function Arrived(props: { at: AtDoor; capacity: number }) {
  const { t } = useClassDoor()
  const people = () => props.at.attending.attendance().peopleAt(props.at.venueId)
  return (
    <section class="stack" aria-labelledby="arrived">
      <div class="ends">
        <h2 id="arrived" aria-live="polite">
          {t('door.arrived', people())}
        </h2>
        <span class="num soft">{t('door.seats', props.capacity)}</span>
      </div>
      <Progress value={people()} most={props.capacity} label={t('door.arrivedOf', people(), props.capacity)} />
    </section>
  )
}
