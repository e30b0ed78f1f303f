import { For, Show, createSignal } from 'solid-js'
import { useWalking } from '../../i18n/walking.ts'
import { dayInVietnam } from '../../i18n/format.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Check } from '../../ui/check.tsx'
import { Chip, Chips } from '../../ui/chip.tsx'
import { Pick } from '../../ui/pick.tsx'
import { showToast } from '../../ui/toast.tsx'
import { isNotVisited } from './care-note.tsx'
import { type DoNotVisit, type Home, createWriting } from './visits-data.ts'

const reasons: DoNotVisit[] = ['asked', 'dispute', 'illness', 'unsafe']
const spans = [7, 30, 90]

/** Where one should not knock for a while, or not alone. */
export function CareCard(props: { home: Home }) {
  const { t, common } = useWalking()
  const writing = createWriting()
  const [isEditing, setEditing] = createSignal(false)
  const house = () => props.home.household
  async function change(fields: Parameters<typeof writing.editHome>[1]) {
    const undo = await writing.editHome(house().id, fields)
    showToast({ text: common('household.saved'), undo: async () => void (await undo()) })
  }
  function set(reason: DoNotVisit, days: number) {
    const until = dayInVietnam(Date.now() + days * 86_400_000)
    setEditing(false)
    void change({ do_not_visit: reason, do_not_visit_until: until })
  }
  return (
    <Card title={t('care.title')}>
      <Check checked={house().go_in_pairs} onChange={(isOn) => void change({ go_in_pairs: isOn })}>
        {t('care.inPairs')}
      </Check>
      <Show
        when={isNotVisited(house())}
        fallback={
          <Button icon="hand" expanded={isEditing()} onPress={() => setEditing(!isEditing())}>
            {t('care.doNotVisit')}
          </Button>
        }
      >
        <Button icon="home" full onPress={() => void change({ do_not_visit: null, do_not_visit_until: null })}>
          {t('care.clear')}
        </Button>
      </Show>
      <Show when={isEditing() && !isNotVisited(house())}>
        <DoNotVisitForm onSet={set} />
      </Show>
    </Card>
  )
}

function DoNotVisitForm(props: { onSet: (reason: DoNotVisit, days: number) => void }) {
  const { t } = useWalking()
  const [reason, setReason] = createSignal<DoNotVisit>()
  const [days, setDays] = createSignal(30)
  const give = () => {
    const chosen = reason()
    if (chosen !== undefined) props.onSet(chosen, days())
  }
  return (
    <>
      <Pick
        legend={t('care.why')}
        value={reason()}
        onPick={setReason}
        options={reasons.map((value) => ({ value, words: t(`care.reasons.${value}`) }))}
      />
      <h3>{t('care.howLong')}</h3>
      <Chips label={t('care.howLong')}>
        <For each={spans}>
          {(span) => (
            <Chip pressed={days() === span} onPress={() => setDays(span)}>
              {t('care.days', span)}
            </Chip>
          )}
        </For>
      </Chips>
      <Button kind="main" full disabled={reason() === undefined} onPress={give}>
        {t('care.set')}
      </Button>
    </>
  )
}
