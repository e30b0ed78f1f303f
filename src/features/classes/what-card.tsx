import { For, Show } from 'solid-js'
import type { AudienceGroup, ClassKind, ClassLanguage, ClassMode, ClassProgramme } from '../../backend/rows.ts'
import { useClasses } from '../../i18n/classes.ts'
import { Card } from '../../ui/card.tsx'
import { Chip, Chips } from '../../ui/chip.tsx'
import { Field } from '../../ui/field.tsx'
import { Pick } from '../../ui/pick.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { createSkills } from './classes-data.ts'
import type { ClassDraftStore, MissingOfClass } from './new-class.ts'

const kinds: ClassKind[] = ['residents', 'workplace', 'talk', 'trainers']
const modes: ClassMode[] = ['in_person', 'online', 'mixed']
const audiences: AudienceGroup[] = ['resident', 'student', 'public_servant', 'worker']
const languages: ClassLanguage[] = ['vi', 'km', 'zh', 'cham', 'en', 'other']
const programmes: (ClassProgramme | 'none')[] = ['none', 'chap_canh_cong_nghe', 'cho_so', 'gia_dinh_so', 'to_cong_nhan']

/** What it is, for whom, and what one learns. */
export function WhatCard(props: { held: ClassDraftStore; missing: MissingOfClass | null }) {
  const { t } = useClasses()
  const draft = () => props.held.draft
  return (
    <Card title={t('scheduling.what')}>
      <Field
        label={t('scheduling.name')}
        hint={t('scheduling.nameHint')}
        value={draft().title}
        maxLength={80}
        onInput={(title) => props.held.set({ title })}
        error={props.missing === 'title' ? t('scheduling.missing.title') : undefined}
      />
      <Pick
        legend={t('scheduling.kind')}
        value={draft().kind}
        onPick={(kind) => props.held.set({ kind })}
        options={kinds.map((value) => ({ value, words: t(`words.kinds.${value}`) }))}
      />
      <Pick
        legend={t('scheduling.mode')}
        look="joined"
        value={draft().mode}
        onPick={(mode) => props.held.set({ mode })}
        options={modes.map((value) => ({ value, words: t(`words.modes.${value}`) }))}
      />
      <Show when={draft().mode !== 'in_person'}>
        <Field
          label={t('scheduling.link')}
          hint={t('scheduling.linkHint')}
          value={draft().link}
          maxLength={300}
          onInput={(link) => props.held.set({ link })}
          error={props.missing === 'online_link' ? t('scheduling.missing.online_link') : undefined}
        />
      </Show>
      <Skills held={props.held} />
      <SelectField
        label={t('scheduling.audience')}
        value={draft().audience}
        onChange={(audience) => props.held.set({ audience })}
        options={audiences.map((value) => ({ value, words: t(`words.audiences.${value}`) }))}
      />
      <SelectField
        label={t('scheduling.language')}
        value={draft().language}
        onChange={(language) => props.held.set({ language })}
        options={languages.map((value) => ({ value, words: t(`words.languages.${value}`) }))}
      />
      <SelectField
        label={t('scheduling.programme')}
        value={draft().programme}
        onChange={(programme) => props.held.set({ programme })}
        options={programmes.map((value) => ({ value, words: t(`words.programmes.${value}`) }))}
      />
    </Card>
  )
}

function Skills(props: { held: ClassDraftStore }) {
  const { t, language } = useClasses()
  const skills = createSkills()
  return (
    <>
      <h3>{t('scheduling.skills')}</h3>
      <Chips label={t('scheduling.skills')}>
        <For each={skills()}>
          {({ code, name }) => (
            <Chip pressed={props.held.draft.skills.includes(code)} onPress={() => props.held.toggleSkill(code)}>
              {name[language()]}
            </Chip>
          )}
        </For>
      </Chips>
    </>
  )
}
