import { For, Show, createSignal } from 'solid-js'
import { useI18n } from '../../i18n/i18n.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Pick } from '../../ui/pick.tsx'
import type { Level, Skill } from './visits-data.ts'

interface SkillsCardProps {
  skills: Skill[]
  chosen: Record<string, Level>
  onChoose: (code: string, level: Level) => void
  onLeaveOut: (code: string) => void
}

const levels: Level[] = ['shown', 'with_help', 'alone']
const usual = ['video_call', 'scam_awareness', 'vneid_level_2', 'payment']

/** How far the person got, skill by skill: what is usual at a door first, the whole framework behind one button. */
export function SkillsCard(props: SkillsCardProps) {
  const { t, language } = useI18n()
  const [isWhole, setWhole] = createSignal(false)
  const shown = () =>
    isWhole()
      ? props.skills
      : props.skills.filter(({ code }) => usual.includes(code) || props.chosen[code] !== undefined)
  return (
    <Card
      title={t('checkIn.skills')}
      aside={
        <Show when={!isWhole()}>
          <Button kind="plain" icon="plus" onPress={() => setWhole(true)}>
            {t('common.add')}
          </Button>
        </Show>
      }
    >
      <For each={shown()}>
        {(skill) => (
          <>
            <Pick
              look="joined"
              legend={skill.name[language()]}
              value={props.chosen[skill.code]}
              onPick={(level) => props.onChoose(skill.code, level)}
              options={levels.map((level) => ({ value: level, words: t(`levelsShort.${level}`) }))}
            />
            <Show when={props.chosen[skill.code]}>
              <Button kind="plain" icon="undo" onPress={() => props.onLeaveOut(skill.code)}>
                {t('checkIn.leaveOut', skill.name[language()])}
              </Button>
            </Show>
          </>
        )}
      </For>
    </Card>
  )
}
