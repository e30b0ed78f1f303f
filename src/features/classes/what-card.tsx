import { Show } from 'solid-js'
import type { ClassKind, ClassMode } from '../../backend/rows.ts'
import { useClasses } from '../../i18n/classes.ts'
import { Card } from '../../ui/card.tsx'
import { Pick } from '../../ui/pick.tsx'
import type { ClassDraftStore, MissingOfClass } from './new-class.ts'
import { LessonFields, LinkField, TitleField } from './what-fields.tsx'

const kinds: ClassKind[] = ['residents', 'workplace', 'talk', 'trainers']
const modes: ClassMode[] = ['in_person', 'online', 'mixed']

/** What it is, for whom, and what one learns. */
export function WhatCard(props: { held: ClassDraftStore; missing: MissingOfClass | null }) {
  const { t } = useClasses()
  const draft = () => props.held.draft
  const fields = () => ({ draft: draft(), set: props.held.set, missing: props.missing })
  return (
    <Card title={t('scheduling.what')}>
      <TitleField {...fields()} />
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
        <LinkField {...fields()} />
      </Show>
      <LessonFields {...fields()} />
    </Card>
  )
}
