import { For } from 'solid-js'
import type { AudienceGroup, ClassLanguage, ClassProgramme } from '../../backend/rows.ts'
import { useClasses } from '../../i18n/classes.ts'
import { Chip, Chips } from '../../ui/chip.tsx'
import { Field } from '../../ui/field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { createSkills } from './classes-data.ts'

/** What of a class may still be put otherwise once it stands. */
export interface WhatDraft {
  title: string
  link: string
  skills: string[]
  audience: AudienceGroup
  language: ClassLanguage
  programme: ClassProgramme | 'none'
}

interface WhatFieldsProps {
  draft: WhatDraft
  set: (change: Partial<WhatDraft>) => void
  missing: string | null
}

const audiences: AudienceGroup[] = ['resident', 'student', 'public_servant', 'worker']
const languages: ClassLanguage[] = ['vi', 'km', 'zh', 'cham', 'en', 'other']
const programmes: (ClassProgramme | 'none')[] = ['none', 'chap_canh_cong_nghe', 'cho_so', 'gia_dinh_so', 'to_cong_nhan']

export function TitleField(props: WhatFieldsProps) {
  const { t } = useClasses()
  return (
    <Field
      label={t('scheduling.name')}
      hint={t('scheduling.nameHint')}
      value={props.draft.title}
      maxLength={80}
      onInput={(title) => props.set({ title })}
      error={props.missing === 'title' ? t('scheduling.missing.title') : undefined}
    />
  )
}

export function LinkField(props: WhatFieldsProps) {
  const { t } = useClasses()
  return (
    <Field
      label={t('scheduling.link')}
      hint={t('scheduling.linkHint')}
      value={props.draft.link}
      maxLength={300}
      onInput={(link) => props.set({ link })}
      error={props.missing === 'online_link' ? t('scheduling.missing.online_link') : undefined}
    />
  )
}

/** What one learns, for whom, in which language, as part of what. */
export function LessonFields(props: WhatFieldsProps) {
  const { t, language } = useClasses()
  const skills = createSkills()
  const toggle = (code: string) => {
    const { skills: chosen } = props.draft
    props.set({ skills: chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code] })
  }
  return (
    <>
      <h3>{t('scheduling.skills')}</h3>
      <Chips label={t('scheduling.skills')}>
        <For each={skills()}>
          {({ code, name }) => (
            <Chip pressed={props.draft.skills.includes(code)} onPress={() => toggle(code)}>
              {name[language()]}
            </Chip>
          )}
        </For>
      </Chips>
      <SelectField
        label={t('scheduling.audience')}
        value={props.draft.audience}
        onChange={(audience) => props.set({ audience })}
        options={audiences.map((value) => ({ value, words: t(`words.audiences.${value}`) }))}
      />
      <SelectField
        label={t('scheduling.language')}
        value={props.draft.language}
        onChange={(spoken) => props.set({ language: spoken })}
        options={languages.map((value) => ({ value, words: t(`words.languages.${value}`) }))}
      />
      <SelectField
        label={t('scheduling.programme')}
        value={props.draft.programme}
        onChange={(programme) => props.set({ programme })}
        options={programmes.map((value) => ({ value, words: t(`words.programmes.${value}`) }))}
      />
    </>
  )
}
