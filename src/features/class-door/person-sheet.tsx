import { Show, createSignal, untrack } from 'solid-js'
import { useClassDoor } from '../../i18n/class-door.ts'
import { Button } from '../../ui/button.tsx'
import { Check } from '../../ui/check.tsx'
import { Counter } from '../../ui/counter.tsx'
import { Pick } from '../../ui/pick.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { showToast } from '../../ui/toast.tsx'
import type { AtDoor } from './at-door.ts'
import { skillsOf } from './came.ts'
import { createLikely } from './homes-people-data.ts'
import { type RosterRow, lastDigits } from './roster.ts'
import { SkillLevelsPick } from './skill-levels.tsx'

/** As many as may enrol together. */
const mostTogether = 10

interface PersonSheetProps {
  row: RosterRow
  at: AtDoor
  onClose: () => void
}

/** One person otherwise than all: what they learned, whether to visit them at home, and who they are. */
export function PersonSheet(props: PersonSheetProps) {
  const { t, common } = useClassDoor()
  const { row } = untrack(() => props)
  const fact = () => props.at.attending.factOf(row)
  const stood = untrack(fact)
  const [skills, setSkills] = createSignal(stood ? skillsOf(stood) : untrack(() => props.at.coming.skills))
  const [needsVisit, setNeedsVisit] = createSignal(stood?.needs_visit ?? false)
  const [people, setPeople] = createSignal(stood?.people_count ?? row.people)
  const [personId, setPersonId] = createSignal<string>()
  const name = () => row.called ?? t('roster.nameless')

  function write() {
    const { attending, coming } = props.at
    const known = fact()
    const chosen = personId()
    const given = {
      ...coming,
      skills: skills(),
      needsVisit: needsVisit(),
      people: people(),
      ...(chosen === undefined || chosen === 'nobody' ? {} : { personId: chosen }),
    }
    if (known === undefined) return attending.comeIn(row, given)
    if (given.personId !== undefined) return attending.nameAs(row, { ...given, venueId: known.venue_id })
    return attending.correct(known, given)
  }
  async function save() {
    const { attending } = props.at
    await write()
    const undo = stood ? undefined : async () => void (await attending.takeBack(row))
    showToast({ text: t('roster.written', name()), undo })
    props.onClose()
  }
  return (
    <Sheet open onClose={props.onClose} title={name()}>
      <Show when={lastDigits(row)}>{(digits) => <p class="soft">{t('roster.digits', digits())}</p>}</Show>
      <Show when={row.people > 1 || people() > 1}>
        <div class="ends">
          <span class="grow">{t('person.people')}</span>
          <Counter label={t('person.people')} value={people()} least={1} most={mostTogether} onChange={setPeople} />
        </div>
      </Show>
      <SkillLevelsPick skills={props.at.door.skills} value={skills()} onChange={setSkills} />
      <Show when={row.standing !== 'trainee'}>
        <Check checked={needsVisit()} onChange={setNeedsVisit}>
          {t('person.needsVisit')}
        </Check>
        <WhoItIs row={row} value={personId()} onPick={setPersonId} />
      </Show>
      <div class="pair">
        <Button onPress={props.onClose}>{common('common.cancel')}</Button>
        <Button kind="main" onPress={() => void save().catch(() => undefined)}>
          {stood ? common('common.saveOnPhone') : t('person.here')}
        </Button>
      </div>
    </Sheet>
  )
}

interface WhoItIsProps {
  row: RosterRow
  value: string | undefined
  onPick: (personId: string) => void
}

/** Somebody helped at home before is the same person here; nobody is guessed. */
function WhoItIs(props: WhoItIsProps) {
  const { t } = useClassDoor()
  const likely = createLikely(untrack(() => props.row))
  const known = () => likely()?.find(({ id }) => id === props.row.personId)
  const others = () => (props.row.personId === null ? (likely() ?? []) : [])
  return (
    <>
      <Show when={known()}>{(person) => <p class="soft">{t('person.known', person().name, person().home)}</p>}</Show>
      <Show when={others().length > 0}>
        <Pick
          legend={t('person.who')}
          value={props.value}
          onPick={props.onPick}
          options={[
            ...others().map(({ id, name, home }) => ({ value: id, words: name, note: home })),
            { value: 'nobody', words: t('person.nobody') },
          ]}
        />
      </Show>
    </>
  )
}
