import { Show, createSignal, untrack } from 'solid-js'
import { createStore } from 'solid-js/store'
import { useI18n } from '../../i18n/i18n.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Counter } from '../../ui/counter.tsx'
import { Icon } from '../../ui/icon.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { AboutFields } from './about-fields.tsx'
import { SkillsCard } from './skills-card.tsx'
import { createTeaching } from './visits-data.ts'
import type { WalkUpGiven } from './walk-ups-data.ts'

interface WalkUpFormProps {
  /** What stood before, when it is put right. */
  before?: WalkUpGiven
  places?: { value: string; words: string }[]
  place?: string | undefined
  onPlace?: (id: string) => void
  save: (given: WalkUpGiven) => Promise<void>
}

const nobodyYet = (): WalkUpGiven => ({ people_count: 1, audience_group: 'resident', priorities: [], skills: {} })

export function WalkUpForm(props: WalkUpFormProps) {
  const { t } = useI18n()
  const teaching = createTeaching()
  const [given, setGiven] = createStore<WalkUpGiven>(structuredClone(untrack(() => props.before) ?? nobodyYet()))
  const [isSaving, setSaving] = createSignal(false)

  async function save(event: SubmitEvent) {
    event.preventDefault()
    if (isSaving()) return
    setSaving(true)
    await props
      .save({ ...given, priorities: [...given.priorities], skills: { ...given.skills } })
      .finally(() => setSaving(false))
  }
  return (
    <form class="stack wide" onSubmit={(event) => void save(event)}>
      <Card label={t('checkIn.howMany')}>
        <Show when={props.places && props.places.length > 1 && props.place}>
          {(place) => (
            <SelectField
              label={t('walkUp.where')}
              value={place()}
              options={props.places ?? []}
              onChange={(id) => props.onPlace?.(id)}
            />
          )}
        </Show>
        <div class="ends">
          <span>{t('checkIn.howMany')}</span>
          <Counter
            label={t('checkIn.howMany')}
            value={given.people_count}
            least={1}
            most={50}
            onChange={(people_count) => setGiven({ people_count })}
          />
        </div>
        <p class="line small soft">
          <Icon name="info" />
          <span class="grow">{t('walkUp.noNames')}</span>
        </p>
      </Card>
      <SkillsCard
        skills={teaching()?.skills ?? []}
        chosen={given.skills}
        onChoose={(code, level) => setGiven('skills', { [code]: level })}
        onLeaveOut={(code) => setGiven('skills', { [code]: undefined })}
      />
      <Card label={t('checkIn.group')}>
        <AboutFields
          group={given.audience_group}
          priorities={given.priorities}
          isNamed={false}
          onGroup={(audience_group) => setGiven({ audience_group })}
          onPriorities={(priorities) => setGiven({ priorities })}
        />
      </Card>
      <Button kind="main" full submit busy={isSaving()}>
        {t('common.saveOnPhone')}
      </Button>
    </form>
  )
}
