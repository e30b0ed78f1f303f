import { useParams } from '@solidjs/router'
import { useI18n } from '../../i18n/i18n.tsx'
import { Desk } from '../../ui/desk.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useShell } from '../../ui/shell-context.tsx'
import { createAreas } from './coverage-data.ts'
import { StreetList } from './street-list.tsx'

export function NeighbourhoodPage() {
  const { t } = useI18n()
  const shell = useShell()
  const params = useParams()
  const areas = createAreas()
  const areaId = () => params['areaId'] ?? ''
  const area = () => areas().find(({ id }) => id === areaId())
  return (
    <Desk
      title={area()?.name ?? t('coverage.byStreet')}
      place={shell.place()}
      label={t('common.sections')}
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
