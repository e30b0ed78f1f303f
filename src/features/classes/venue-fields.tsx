import { Show, Suspense, createSignal, lazy } from 'solid-js'
import { useClasses } from '../../i18n/classes.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Loading } from '../../ui/loading.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { VenueDraft } from './new-class.ts'
import { type Point, createNeighbourhoods } from './places-data.ts'

const PinMap = lazy(() => import('./pin-map.tsx').then((m) => ({ default: m.PinMap })))

interface VenueFieldsProps {
  venue: VenueDraft
  points: Point[]
  onChange: (change: Partial<VenueDraft>) => void
  faults: { name?: string | undefined; area?: string | undefined; capacity?: string | undefined }
}

const own = 'own'

/** A help point, or a place of its own: what it is called, where, and for how many. */
export function VenueFields(props: VenueFieldsProps) {
  const { t } = useClasses()
  const areas = createNeighbourhoods()
  function choose(id: string) {
    const point = props.points.find((known) => known.id === id)
    if (point === undefined) return props.onChange({ pointId: null })
    props.onChange({
      pointId: point.id,
      name: point.name,
      words: point.place_words ?? '',
      at: [point.lon, point.lat],
      areaId: point.neighbourhood_id ?? props.venue.areaId,
    })
  }
  return (
    <>
      <Show when={props.points.length > 0}>
        <SelectField
          label={t('scheduling.point')}
          value={props.venue.pointId ?? own}
          onChange={choose}
          options={[
            { value: own, words: t('scheduling.ownPlace') },
            ...props.points.map(({ id, name }) => ({ value: id, words: name })),
          ]}
        />
      </Show>
      <Field
        label={t('scheduling.venueName')}
        value={props.venue.name}
        maxLength={80}
        onInput={(name) => props.onChange({ name })}
        error={props.faults.name}
      />
      <Field
        label={t('scheduling.venueWords')}
        value={props.venue.words}
        maxLength={120}
        onInput={(words) => props.onChange({ words })}
      />
      <SelectField
        label={t('scheduling.area')}
        value={props.venue.areaId}
        onChange={(areaId) => props.onChange({ areaId })}
        options={[{ value: '', words: '–' }, ...areas().map(({ id, name }) => ({ value: id, words: name }))]}
        error={props.faults.area}
      />
      <Field
        label={t('scheduling.capacity')}
        type="number"
        inputmode="numeric"
        value={String(props.venue.capacity)}
        least="1"
        most="500"
        onInput={(capacity) => props.onChange({ capacity: Number(capacity) })}
        error={props.faults.capacity}
      />
      <Pin venue={props.venue} onChange={(at) => props.onChange({ at })} />
    </>
  )
}

function Pin(props: { venue: VenueDraft; onChange: (at: VenueDraft['at']) => void }) {
  const { t, common } = useClasses()
  const [isOpen, setOpen] = createSignal(false)
  return (
    <>
      <div class="line">
        <Button icon="map" expanded={isOpen()} onPress={() => setOpen((open) => !open)}>
          {isOpen() ? t('scheduling.closeMap') : t('scheduling.openMap')}
        </Button>
        <Show when={props.venue.at}>
          <Tag kind="good" icon="pin">
            {t('scheduling.placed')}
          </Tag>
        </Show>
      </div>
      <Show when={isOpen()}>
        <Suspense fallback={<Loading words={common('map.loading')} />}>
          <PinMap label={t('scheduling.map', props.venue.name)} at={props.venue.at} onPlace={props.onChange} />
        </Suspense>
      </Show>
    </>
  )
}
