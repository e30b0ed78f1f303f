import { For } from 'solid-js'
import { useI18n } from '../../i18n/i18n.tsx'
import { Check } from '../../ui/check.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { toggled } from './toggled.ts'
import type { AudienceGroup, Priority } from './visits-data.ts'

const groups: AudienceGroup[] = ['resident', 'student', 'public_servant', 'worker']
const always: Priority[] = ['elderly', 'disabled', 'poor', 'remote', 'freelance']

interface AboutFieldsProps {
  group: AudienceGroup
  priorities: Priority[]
  isNamed: boolean
  onGroup: (group: AudienceGroup) => void
  onPriorities: (priorities: Priority[]) => void
}

/** Group and priorities; a minority only of someone named, who agreed. */
export function AboutFields(props: AboutFieldsProps) {
  const { t } = useI18n()
  const offered = () => (props.isNamed ? [...always, 'ethnic_minority' as const] : always)
  return (
    <>
      <SelectField
        label={t('checkIn.group')}
        value={props.group}
        onChange={props.onGroup}
        options={groups.map((group) => ({ value: group, words: t(`groups.${group}`) }))}
      />
      <h3>{t('checkIn.priority')}</h3>
      <For each={offered()}>
        {(priority) => (
          <Check
            checked={props.priorities.includes(priority)}
            onChange={(isOn) => props.onPriorities(toggled(props.priorities, priority, isOn))}
          >
            {t(`priorities.${priority}`)}
          </Check>
        )}
      </For>
    </>
  )
}
