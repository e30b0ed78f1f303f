import { Show, createSignal, untrack } from 'solid-js'
import { createStore } from 'solid-js/store'
import { useClasses } from '../../i18n/classes.ts'
import { ActTrouble } from '../../ui/act-trouble.tsx'
import { Button } from '../../ui/button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { showToast } from '../../ui/toast.tsx'
import type { ClassActs } from './board-data.ts'
import { createClassWords } from './class-words.ts'
import type { HelpClass } from './classes-data.ts'
import { LessonFields, LinkField, TitleField, type WhatDraft } from './what-fields.tsx'

interface EditSheetProps {
  held: HelpClass
  acts: ClassActs
}

/** The name, what is taught and for whom, put otherwise: what was announced shows it at once. */
export function EditSheet(props: EditSheetProps) {
  const { t } = useClasses()
  const [isOpen, setOpen] = createSignal(false)
  return (
    <>
      <Button icon="edit" onPress={() => setOpen(true)}>
        {t('page.edit')}
      </Button>
      <Show when={isOpen()}>
        <Editing {...props} onClose={() => setOpen(false)} />
      </Show>
    </>
  )
}

const draftOf = (held: HelpClass): WhatDraft => ({
  title: held.title,
  link: held.online_link ?? '',
  skills: held.skills,
  audience: held.audience,
  language: held.language,
  programme: held.programme ?? 'none',
})

function Editing(props: EditSheetProps & { onClose: () => void }) {
  const { t, common } = useClasses()
  const words = createClassWords()
  const [draft, setDraft] = createStore(untrack(() => draftOf(props.held)))
  const [refused, setRefused] = createSignal<string | null>(null)
  const fields = () => ({ draft, set: (change: Partial<WhatDraft>) => setDraft(change), missing: null })
  async function save() {
    setRefused(null)
    const { link, programme, ...said } = draft
    const answer = await props.acts.edit({
      classId: props.held.id,
      changes: {
        ...said,
        skills: [...said.skills],
        programme: programme === 'none' ? null : programme,
        ...(props.held.mode === 'in_person' ? {} : { online_link: link }),
      },
    })
    if (answer === null) return
    if (answer.outcome === 'refused') return setRefused(words.refused(answer))
    showToast({ text: t('page.editDone') })
    props.onClose()
  }
  return (
    <Sheet open onClose={props.onClose} title={t('page.edit')}>
      <TitleField {...fields()} />
      <Show when={props.held.mode !== 'in_person'}>
        <LinkField {...fields()} />
      </Show>
      <LessonFields {...fields()} />
      <ActTrouble failure={props.acts.failure()} refused={refused()} needsSignal={t('words.needsSignal')} />
      <div class="pair">
        <Button onPress={props.onClose}>{common('common.cancel')}</Button>
        <Button kind="main" icon="check" busy={props.acts.isBusy()} onPress={() => void save()}>
          {t('page.save')}
        </Button>
      </div>
    </Sheet>
  )
}
