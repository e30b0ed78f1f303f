import { For, Show } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Card } from '../../ui/card.tsx'
import { CheckRow } from '../../ui/check-row.tsx'
import { RowText, Rows } from '../../ui/row.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { ListedPart } from './parts.ts'
import type { Work } from './work.ts'

/** Everything the map shows, one row each. */
export function PartRows(props: { parts: ListedPart[]; work: Work }) {
  const { t } = useTeamwork()
  return (
    <Card flush label={t('assign.list')}>
      <Rows label={t('assign.list')}>
        <For each={props.parts}>
          {(part) => (
            <CheckRow
              checked={props.work.choice.has(part.part_id)}
              onChange={(isChosen) => props.work.choice.set([part.part_id], isChosen)}
            >
              <PartText part={part} work={props.work} />
            </CheckRow>
          )}
        </For>
      </Rows>
    </Card>
  )
}

/** How many homes, how many tried, who holds it until when. */
export function PartText(props: { part: ListedPart; work: Work }) {
  const { t, common, number, relativeDay } = useTeamwork()
  const tried = () =>
    props.part.attempted === 0 ? t('assign.neverVisited') : t('assign.tried', props.part.attempted, props.part.homes)
  const isWide = () => props.work.area()?.level !== 'neighbourhood'
  const note = () =>
    [isWide() ? props.part.areaName : '', common('units.homes', props.part.homes), tried()].filter(Boolean).join(' · ')
  const held = () =>
    props.part.holders
      .map(({ called, due_on }) => {
        const name = props.work.called(called)
        return due_on === null ? name : t('assign.heldUntil', name, relativeDay(due_on))
      })
      .join(', ')
  return (
    <>
      <RowText title={props.part.name} note={note()} />
      <Show when={props.part.due > 0}>
        <Tag kind="wait" icon="clock">
          {t('assign.dueHomes', number(props.part.due))}
        </Tag>
      </Show>
      <Show when={props.part.holders.length > 0} fallback={<Tag>{t('assign.unassigned')}</Tag>}>
        <span class="small soft">{held()}</span>
      </Show>
    </>
  )
}
