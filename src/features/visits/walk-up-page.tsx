import { useParams, useSearchParams } from '@solidjs/router'
import { For, Match, Show, Switch, createSignal, untrack } from 'solid-js'
import { useI18n } from '../../i18n/i18n.tsx'
import { Card } from '../../ui/card.tsx'
import { Empty } from '../../ui/empty.tsx'
import { useHeldUpdates } from '../../ui/install.ts'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { Row, RowText, Rows } from '../../ui/row.tsx'
import { useShell } from '../../ui/shell-context.tsx'
import { showToast } from '../../ui/toast.tsx'
import { createWayBack } from '../../ui/way-back.ts'
import { SendingTag } from './sending-tag.tsx'
import { WalkUpCorrection } from './walk-up-correction.tsx'
import { WalkUpForm } from './walk-up-form.tsx'
import {
  type Neighbourhoods,
  type WalkUp,
  type WalkUpGiven,
  createMyWalkUps,
  createNeighbourhoods,
  createWalkUpWriting,
} from './walk-ups-data.ts'

const listed = 10

/** People helped where one met them: counted in the neighbourhood, at no home and by no name. */
export function WalkUpPage() {
  useHeldUpdates()
  const { t } = useI18n()
  const shell = useShell()
  const params = useParams()
  const walkUps = createMyWalkUps()
  const neighbourhoods = createNeighbourhoods()
  const opened = () => walkUps()?.find(({ id, root_id }) => (root_id ?? id) === params['rootId'])
  return (
    <Page
      title={params['rootId'] ? t('walkUp.correctTitle') : t('walkUp.title')}
      back={params['rootId'] ? '/walk-up' : '/'}
      sync={shell.sync()}
    >
      <Switch fallback={<Loading />}>
        <Match when={opened()}>{(walkUp) => <WalkUpCorrection walkUp={walkUp()} />}</Match>
        <Match when={params['rootId'] && walkUps()}>
          <Empty icon="undo" title={t('household.voided')} />
        </Match>
        <Match when={neighbourhoods()?.length === 0}>
          <Empty icon="people" title={t('walkUp.nowhere')}>
            {t('walkUp.nowhereWords')}
          </Empty>
        </Match>
        <Match when={neighbourhoods()}>
          {(places) => (
            <>
              <NewWalkUp places={places()} />
              <Recent walkUps={walkUps() ?? []} />
            </>
          )}
        </Match>
      </Switch>
    </Page>
  )
}

function NewWalkUp(props: { places: Neighbourhoods }) {
  const { t } = useI18n()
  const writing = createWalkUpWriting()
  const goBack = createWayBack()
  // From a booking at a home that is no door yet.
  const [search] = useSearchParams<{ booking?: string; place?: string }>()
  const [chosen, setChosen] = createSignal(untrack(() => search.place))
  const place = () => props.places.find(({ id }) => id === chosen()) ?? props.places[0]
  async function save(given: WalkUpGiven) {
    const undo = await writing.log({
      ...given,
      neighbourhood_id: place()?.id ?? '',
      ...(search.booking === undefined ? {} : { booking_id: search.booking }),
    })
    showToast({ text: t('checkIn.savedCount', given.people_count), undo: async () => void (await undo()) })
    goBack()
  }
  return (
    <WalkUpForm
      places={props.places.map(({ id, name }) => ({ value: id, words: name }))}
      place={place()?.id}
      onPlace={setChosen}
      save={save}
    />
  )
}

function Recent(props: { walkUps: WalkUp[] }) {
  const { t, relativeDay, hour } = useI18n()
  const note = ({ helped_at, audience_group }: WalkUp) =>
    `${t('units.at', relativeDay(helped_at), hour(helped_at))} · ${t(`groups.${audience_group}`)}`
  return (
    <Show when={props.walkUps.length > 0}>
      <Card flush title={t('walkUp.recent')}>
        <Rows>
          <For each={props.walkUps.slice(0, listed)}>
            {(walkUp) => (
              <Row href={`/walk-up/${walkUp.root_id ?? walkUp.id}`}>
                <RowText title={t('walkUp.people', walkUp.people_count)} note={note(walkUp)} />
                <SendingTag state={walkUp.sending} />
              </Row>
            )}
          </For>
        </Rows>
      </Card>
    </Show>
  )
}
