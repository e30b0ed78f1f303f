import { useNavigate } from '@solidjs/router'
import { For, Show } from 'solid-js'
import { areaTitle } from '../../domain/area-title.ts'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Chip, Chips } from '../../ui/chip.tsx'
import type { Work } from './work.ts'

/** One tap to each place one leads. */
export function AreaChips(props: { work: Work }) {
  const { t } = useTeamwork()
  const navigate = useNavigate()
  return (
    <Show when={(props.work.areas()?.length ?? 0) > 1}>
      <Chips label={t('assign.area')} slide>
        <For each={props.work.areas()}>
          {(area) => (
            <Chip
              pressed={area.id === props.work.area()?.id}
              onPress={() => navigate(`/assign/${area.id}`, { replace: true })}
            >
              {areaTitle(area)}
            </Chip>
          )}
        </For>
      </Chips>
    </Show>
  )
}
