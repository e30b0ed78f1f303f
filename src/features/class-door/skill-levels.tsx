import { For } from 'solid-js'
import { useClassDoor } from '../../i18n/class-door.ts'
import { Pick } from '../../ui/pick.tsx'
import type { Level, Skill, SkillLevels } from './class-door-data.ts'

const levels: Level[] = ['shown', 'with_help', 'alone']

interface SkillLevelsProps {
  skills: Skill[]
  value: SkillLevels
  onChange: (levels: SkillLevels) => void
}

/** How far they got with each thing taught, or that they left it out. */
export function SkillLevelsPick(props: SkillLevelsProps) {
  const { t, common, language } = useClassDoor()
  const choose = (code: string, level: Level | 'none') => {
    const { [code]: _, ...others } = props.value
    props.onChange(level === 'none' ? others : { ...others, [code]: level })
  }
  return (
    <For each={props.skills}>
      {(skill) => (
        <Pick<Level | 'none'>
          look="joined"
          legend={skill.name[language()]}
          value={props.value[skill.code] ?? 'none'}
          onPick={(level) => choose(skill.code, level)}
          options={[
            { value: 'none', words: t('taught.none') },
            ...levels.map((level) => ({ value: level, words: common(`levelsShort.${level}`) })),
          ]}
        />
      )}
    </For>
  )
}
