import { For, Show } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { ButtonContent, buttonClass } from '../../ui/button-look.tsx'
import { Card } from '../../ui/card.tsx'
import type { PointPlaces } from './help-points-data.ts'

/** To the printable page of each neighbourhood; it belongs to the residents' pages, beyond this app's own addresses. */
export function PostersCard(props: { places: PointPlaces }) {
  const { t } = useTeamwork()
  const neighbourhoods = () => props.places.places.filter(({ level }) => level === 'neighbourhood')
  return (
    <Show when={neighbourhoods().length > 0}>
      <Card title={t('helpPoints.posters')}>
        <p>{t('helpPoints.postersWords')}</p>
        <div class="line">
          <For each={neighbourhoods()}>
            {({ id, name }) => (
              <a class={buttonClass({})} href={`/help/poster/${id}`} rel="external">
                <ButtonContent look={{ icon: 'print', children: t('helpPoints.poster', name) }} />
              </a>
            )}
          </For>
        </div>
      </Card>
    </Show>
  )
}
