import { For, Show, createSignal } from 'solid-js'
import { useClassDoor } from '../../i18n/class-door.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { showToast } from '../../ui/toast.tsx'
import type { AtDoor } from './at-door.ts'
import type { DoorClass, SkillLevels } from './class-door-data.ts'
import type { DoorMemory } from './door-memory.ts'
import { SkillLevelsPick } from './skill-levels.tsx'

/** What everybody here is taught; a change is for those already written down too. */
export function TaughtCard(props: { door: DoorClass; memory: DoorMemory; at: AtDoor }) {
  const { t, common, language } = useClassDoor()
  const [draft, setDraft] = createSignal<SkillLevels>()
  const taught = () => props.memory.skillsOf(props.door)
  async function save(skills: SkillLevels) {
    const usual = props.memory.usualOf(props.door)
    setDraft(undefined)
    props.memory.teach(props.door, skills)
    await props.at.attending.teachInstead(props.at.venueId, usual, skills)
    showToast({ text: t('taught.saved') })
  }
  return (
    <Show when={props.door.skills.length > 0}>
      <Card
        title={t('taught.title')}
        aside={
          <Button kind="plain" icon="edit" onPress={() => setDraft(taught())}>
            {t('taught.change')}
          </Button>
        }
      >
        <ul class="stack tight">
          <For each={props.door.skills}>
            {(skill) => (
              <li class="ends">
                <span class="grow">{skill.name[language()]}</span>
                <span class="soft">{levelWords(taught()[skill.code])}</span>
              </li>
            )}
          </For>
        </ul>
      </Card>
      <Sheet open={draft() !== undefined} onClose={() => setDraft(undefined)} title={t('taught.title')}>
        <Show when={draft()}>
          {(levels) => (
            <>
              <p>{t('taught.words')}</p>
              <SkillLevelsPick skills={props.door.skills} value={levels()} onChange={setDraft} />
              <Button kind="main" full onPress={() => void save(levels()).catch(() => undefined)}>
                {common('common.saveOnPhone')}
              </Button>
            </>
          )}
        </Show>
      </Sheet>
    </Show>
  )

  function levelWords(level: SkillLevels[string] | undefined) {
    return level === undefined ? t('taught.none') : common(`levels.${level}`)
  }
}
