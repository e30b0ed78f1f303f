import { For, Show, createSignal, untrack } from 'solid-js'
import { useClasses } from '../../i18n/classes.ts'
import { ActTrouble } from '../../ui/act-trouble.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { RowText, Rows } from '../../ui/row.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { showToast } from '../../ui/toast.tsx'
import type { Board, ClassActs, createBoard } from './board-data.ts'
import { ClashNote } from './clash-note.tsx'
import { createClassWords } from './class-words.ts'
import type { ClassClash, KnownClass } from './classes-data.ts'
import { HelpersPick } from './helpers-pick.tsx'
import type { HelperDraft } from './new-class.ts'

interface HelpersCardProps {
  known: KnownClass
  board: ReturnType<typeof createBoard>
  acts: ClassActs
  mayChange: boolean
}

/** Who helps, where, and how to call them: whoever is not one of them learns no names. */
export function HelpersCard(props: HelpersCardProps) {
  const { t } = useClasses()
  const [isOpen, setOpen] = createSignal(false)
  return (
    <Show when={props.board.found()}>
      {(board) => (
        <Card flush title={t('page.helpers')}>
          <Rows>
            <For each={board().helpers}>{(helper) => <HelperRow helper={helper} known={props.known} />}</For>
          </Rows>
          <Show when={props.mayChange}>
            <div class="row">
              <Button icon="people" full onPress={() => setOpen(true)}>
                {t('page.changeHelpers')}
              </Button>
            </div>
          </Show>
          <Show when={isOpen()}>
            <HelpersSheet known={props.known} board={board()} acts={props.acts} onClose={() => setOpen(false)} />
          </Show>
        </Card>
      )}
    </Show>
  )
}

function HelperRow(props: { helper: Board['helpers'][number]; known: KnownClass }) {
  const { t } = useClasses()
  const name = () => props.helper.called ?? t('page.someone')
  const where = () =>
    props.known.venues.find(({ id }) => id === props.helper.venue_id)?.name ?? t('scheduling.everywhere')
  const note = () => (props.helper.role === 'host' ? `${t('page.host')} · ${where()}` : where())
  return (
    <div class="row">
      <RowText title={name()} note={note()} />
      <Show when={props.helper.phone}>
        {(phone) => <LinkButton icon="call" only={t('page.call', name())} href={`tel:${phone()}`} />}
      </Show>
    </div>
  )
}

interface HelpersSheetProps {
  known: KnownClass
  board: Board
  acts: ClassActs
  onClose: () => void
}

function HelpersSheet(props: HelpersSheetProps) {
  const { t, common } = useClasses()
  const words = createClassWords()
  const host = () => props.board.helpers.find(({ role }) => role === 'host')
  const [helpers, setHelpers] = createSignal<HelperDraft[]>(untrack(() => draftsOf(props.board, props.known)))
  const [refused, setRefused] = createSignal<string | null>(null)
  const [clashes, setClashes] = createSignal<ClassClash[]>([])
  const toggle = (id: string) =>
    setHelpers((all) =>
      all.some(({ profileId }) => profileId === id)
        ? all.filter(({ profileId }) => profileId !== id)
        : [...all, { profileId: id, venue: null }],
    )
  const stand = (id: string, venue: number | null) =>
    setHelpers((all) => all.map((helper) => (helper.profileId === id ? { ...helper, venue } : helper)))
  async function save() {
    setRefused(null)
    const hosts = props.board.helpers.filter(({ role }) => role === 'host')
    const answer = await props.acts.setHelpers({
      classId: props.known.held.id,
      helpers: [
        ...hosts.map(({ profile_id, venue_id }) => ({
          profile_id,
          venue: placeOf(props.known, venue_id),
          role: 'host' as const,
        })),
        ...helpers().map(({ profileId, venue }) => ({ profile_id: profileId, venue, role: 'helper' as const })),
      ],
    })
    if (answer === null) return
    if (answer.outcome === 'refused') return setRefused(words.refused(answer))
    showToast({ text: t('page.helpersDone') })
    // They stand; whoever has something else at that hour is told once.
    if (answer.clashes.length > 0) return setClashes(answer.clashes)
    props.onClose()
  }
  return (
    <Sheet open onClose={props.onClose} title={t('page.helpersTitle')}>
      <HelpersPick
        hostId={host()?.profile_id ?? ''}
        helpers={helpers()}
        venueNames={props.known.venues.map(({ name }) => name)}
        onToggle={toggle}
        onVenue={stand}
      />
      <ClashNote title={t('page.clashes')} clashes={clashes()} />
      <ActTrouble failure={props.acts.failure()} refused={refused()} needsSignal={t('words.needsSignal')} />
      <div class="pair">
        <Button onPress={props.onClose}>{clashes().length > 0 ? t('page.close') : common('common.cancel')}</Button>
        <Button kind="main" icon="check" busy={props.acts.isBusy()} onPress={() => void save()}>
          {t('page.save')}
        </Button>
      </div>
    </Sheet>
  )
}

function placeOf({ venues }: KnownClass, venueId: string | null): number | null {
  const at = venues.findIndex(({ id }) => id === venueId)
  return at < 0 ? null : at
}

const draftsOf = ({ helpers }: Board, known: KnownClass): HelperDraft[] =>
  helpers
    .filter(({ role }) => role !== 'host')
    .map(({ profile_id, venue_id }) => ({ profileId: profile_id, venue: placeOf(known, venue_id) }))
