import { createSignal, untrack } from 'solid-js'
import { createStore } from 'solid-js/store'
import { useClasses } from '../../i18n/classes.ts'
import { ActTrouble } from '../../ui/act-trouble.tsx'
import { Button } from '../../ui/button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { showToast } from '../../ui/toast.tsx'
import type { ClassActs } from './board-data.ts'
import { ClashNote } from './clash-note.tsx'
import { createClassWords } from './class-words.ts'
import type { ClassClash, ClassVenue } from './classes-data.ts'
import { type VenueDraft, venueGiven } from './new-class.ts'
import { createPoints } from './places-data.ts'
import { VenueFields } from './venue-fields.tsx'

interface VenueSheetProps {
  venue: ClassVenue
  acts: ClassActs
  onMoved: () => void
  onClose: () => void
}

const draftOf = (venue: ClassVenue): VenueDraft => ({
  pointId: venue.help_point_id,
  name: venue.name,
  words: venue.place_words ?? '',
  at: venue.lon === null || venue.lat === null ? null : [venue.lon, venue.lat],
  areaId: venue.neighbourhood_id,
  capacity: venue.capacity,
})

/** Another place, or more or fewer seats: who waits moves up by itself. */
export function VenueSheet(props: VenueSheetProps) {
  const { t, common } = useClasses()
  const words = createClassWords()
  const points = createPoints()
  const [draft, setDraft] = createStore(untrack(() => draftOf(props.venue)))
  const [refused, setRefused] = createSignal<string | null>(null)
  const [clashes, setClashes] = createSignal<ClassClash[]>([])
  const isElsewhere = () => {
    const { name, place_words, lon } = props.venue
    return draft.name !== name || draft.words !== (place_words ?? '') || (draft.at?.[0] ?? null) !== lon
  }
  async function save() {
    setRefused(null)
    const hasMoved = isElsewhere()
    const answer = await props.acts.changeVenue({ venueId: props.venue.id, venue: venueGiven(draft) })
    if (answer === null) return
    if (answer.outcome === 'refused') return setRefused(words.refused(answer))
    showToast({ text: t('page.venueDone') })
    if (hasMoved) props.onMoved()
    // It is changed; who else is there at that hour is told before one goes on.
    if (answer.clashes.length > 0) return setClashes(answer.clashes)
    props.onClose()
  }
  return (
    <Sheet open onClose={props.onClose} title={t('page.venueTitle')}>
      <VenueFields venue={draft} points={points.found() ?? []} onChange={setDraft} faults={{}} />
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
