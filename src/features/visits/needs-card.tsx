import { For, Show, createSignal } from 'solid-js'
import { useI18n } from '../../i18n/i18n.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Check } from '../../ui/check.tsx'
import { Tag } from '../../ui/tag.tsx'
import { showToast } from '../../ui/toast.tsx'
import { type Home, type HouseholdPriority, type Need, createWriting } from './visits-data.ts'
import { toggled } from './toggled.ts'

const needs: Need[] = ['no_smartphone', 'no_internet', 'no_vneid', 'home_visit', 'other_language']
const priorities: HouseholdPriority[] = ['elderly', 'disabled', 'poor', 'remote', 'freelance']

export function NeedsCard(props: { home: Home }) {
  const { t } = useI18n()
  const writing = createWriting()
  const [isEditing, setEditing] = createSignal(false)
  const house = () => props.home.household
  // What is ticked now: the row follows a moment later, and a second tick must not undo the first.
  const [ticked, setTicked] = createSignal({ needs: [] as Need[], priorities: [] as HouseholdPriority[] })

  function edit() {
    setTicked({ needs: house().needs, priorities: house().priorities })
    setEditing(!isEditing())
  }
  async function change(fields: Parameters<typeof writing.editHome>[1]) {
    const before = ticked()
    setTicked({ ...before, ...fields })
    const undo = await writing.editHome(house().id, fields)
    const goBack = async () => {
      await undo()
      setTicked(before)
    }
    showToast({ text: t('household.saved'), undo: goBack })
  }

  return (
    <Card
      title={t('household.needs')}
      aside={
        <Button kind="plain" icon="edit" expanded={isEditing()} onPress={edit}>
          {isEditing() ? t('appearance.done') : t('common.edit')}
        </Button>
      }
    >
      <Show
        when={isEditing()}
        fallback={
          <div class="line">
            <For each={house().needs} fallback={<p class="soft">{t('household.noNeeds')}</p>}>
              {(need) => <Tag>{t(`needs.${need}`)}</Tag>}
            </For>
          </div>
        }
      >
        <For each={needs}>
          {(need) => (
            <Check
              checked={ticked().needs.includes(need)}
              onChange={(isOn) => void change({ needs: toggled(ticked().needs, need, isOn) })}
            >
              {t(`needs.${need}`)}
            </Check>
          )}
        </For>
        <h3>{t('checkIn.priority')}</h3>
        <For each={priorities}>
          {(priority) => (
            <Check
              checked={ticked().priorities.includes(priority)}
              onChange={(isOn) => void change({ priorities: toggled(ticked().priorities, priority, isOn) })}
            >
              {t(`priorities.${priority}`)}
            </Check>
          )}
        </For>
      </Show>
    </Card>
  )
}
