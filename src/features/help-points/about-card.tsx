import { Show } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Alert } from '../../ui/alert.tsx'
import { Card } from '../../ui/card.tsx'
import { Field } from '../../ui/field.tsx'
import { Pick } from '../../ui/pick.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import type { PointPlaces } from './help-points-data.ts'
import type { Missing, PointDraft } from './point-draft.ts'
import { kindIcons, kinds } from './point-words.ts'

interface AboutCardProps {
  title: string
  draft: PointDraft
  set: (change: Partial<PointDraft>) => void
  missing: Missing | null
  places: PointPlaces
}

/** What the place is, what it is called, and how one finds it. */
export function AboutCard(props: AboutCardProps) {
  const { t } = useTeamwork()
  return (
    <Card title={props.title}>
      <Pick
        legend={t('helpPoints.kind')}
        value={props.draft.kind}
        onPick={(kind) => props.set({ kind })}
        options={kinds.map((value) => ({ value, words: t(`helpPoints.kinds.${value}`), icon: kindIcons[value] }))}
      />
      <Alert words={props.missing === 'kind' ? t('helpPoints.kindMissing') : null} />
      <Field
        label={t('helpPoints.name')}
        hint={t('helpPoints.nameHint')}
        value={props.draft.name}
        maxLength={80}
        onInput={(name) => props.set({ name })}
        error={props.missing === 'name' ? t('helpPoints.nameMissing') : undefined}
      />
      <Field
        label={t('helpPoints.place')}
        hint={t('helpPoints.placeHint')}
        value={props.draft.placeWords}
        maxLength={120}
        onInput={(placeWords) => props.set({ placeWords })}
        error={props.missing === 'place' ? t('helpPoints.placeMissing') : undefined}
      />
      <Field
        label={t('helpPoints.phone')}
        hint={t('helpPoints.phoneHint')}
        type="tel"
        value={props.draft.phone}
        maxLength={15}
        onInput={(phone) => props.set({ phone })}
      />
      <Show when={props.places.places.length > 1}>
        <SelectField
          label={t('helpPoints.area')}
          value={props.draft.areaId}
          onChange={(areaId) => props.set({ areaId })}
          options={props.places.places.map(({ id, level, name }) => ({
            value: id,
            words: level === 'ward' ? t('helpPoints.wholeWard') : name,
          }))}
        />
      </Show>
    </Card>
  )
}
