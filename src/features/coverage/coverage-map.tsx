import { useNavigate } from '@solidjs/router'
import { Suspense, lazy } from 'solid-js'
import { coverageShade } from '../../domain/coverage-shade.ts'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Card } from '../../ui/card.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ShadeKey } from '../../ui/map-key.tsx'
import type { MapArea } from '../../ui/map/map-props.ts'
import { type Coverage, createAreas } from './coverage-data.ts'
import { shareOf } from './coverage-sums.ts'
import { readShape } from './read-shape.ts'

const MapView = lazy(() => import('../../ui/map.tsx').then((m) => ({ default: m.MapView })))

export function CoverageMap(props: { coverage: Coverage }) {
  const { t, common, number, percent } = useTeamwork()
  const navigate = useNavigate()
  const areas = createAreas()

  const drawn = (): MapArea[] =>
    props.coverage.rows.flatMap((row) => {
      const shape = readShape(areas().find(({ id }) => id === row.area_id)?.boundary)
      if (shape === undefined) return []
      const share = shareOf(row.reached, row.figures.households)
      return [
        {
          id: row.area_id,
          name: row.name,
          shape,
          words: share === null ? common('units.homes', row.reached) : percent(share),
          ...(share === null ? {} : { shade: coverageShade(share) }),
        },
      ]
    })

  return (
    <Card flush label={t('coverage.mapTitle')}>
      <Suspense fallback={<Loading words={common('map.loading')} />}>
        <MapView
          label={t('coverage.map')}
          areas={drawn()}
          fitKey={`${props.coverage.area.id}:${number(drawn().length)}`}
          size="big"
          onArea={(id) => navigate(`/coverage/${id}/streets`)}
        />
      </Suspense>
      <ShadeKey
        title={t('coverage.mapTitle')}
        words={[
          t('coverage.shade1'),
          t('coverage.shade2'),
          t('coverage.shade3'),
          t('coverage.shade4'),
          t('coverage.shade5'),
        ]}
      />
    </Card>
  )
}
