import { useParams } from '@solidjs/router'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Desk } from '../../ui/desk.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useShell } from '../../ui/shell-context.tsx'
import { createAreas } from './coverage-data.ts'
import { StreetList } from './street-list.tsx'

export function NeighbourhoodPage() {
  const { t, common } = useTeamwork()
  const shell = useShell()
  const params = useParams()
  const areas = createAreas()
  const areaId = () => params['areaId'] ?? ''
  const area = () => areas().find(({ id }) => id === areaId())
  return (
    <Desk
      title={area()?.name ?? t('coverage.byStreet')}
      place={shell.place()}
      label={common('common.sections')}
      links={shell.links()}
      sync={shell.sync()}
      actions={
        <LinkButton href={`/coverage/${area()?.parent_id ?? ''}`} icon="back">
          {t('coverage.backToArea')}
        </LinkButton>
      }
    >
      <StreetList areaId={areaId()} title={t('coverage.byStreet')} />
    </Desk>
  )
}
