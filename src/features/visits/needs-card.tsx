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

  async function change(fields: Parameters<typeof writing.editHome>[1]) {
    const undo = await writing.editHome(house().id, fields)
    showToast({ text: t('household.saved'), undo: async () => void (await undo()) })
  }

  return (
    <Card
      title={t('household.needs')}
      aside={
        <Button kind="plain" icon="edit" expanded={isEditing()} onPress={() => setEditing(!isEditing())}>
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
              checked={house().needs.includes(need)}
              onChange={(isOn) => void change({ needs: toggled(house().needs, need, isOn) })}
            >
              {t(`needs.${need}`)}
            </Check>
          )}
        </For>
        <h3>{t('checkIn.priority')}</h3>
        <For each={priorities}>
          {(priority) => (
            <Check
              checked={house().priorities.includes(priority)}
              onChange={(isOn) => void change({ priorities: toggled(house().priorities, priority, isOn) })}
            >
              {t(`priorities.${priority}`)}
            </Check>
          )}
        </For>
      </Show>
    </Card>
  )
}
