import { useParams } from '@solidjs/router'
import { Match, Show, Switch, createSignal } from 'solid-js'
import { useClassDoor } from '../../i18n/class-door.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { useHeldUpdates } from '../../ui/install.ts'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { useShell } from '../../ui/shell-context.tsx'
import { type Door, type DoorClass, createAround, createDoor } from './class-door-data.ts'
import { OpenDoor } from './open-door.tsx'

/** Two helpers, one door, no signal: whoever comes in is written down on the phone. */
export function ClassDoorPage() {
  const params = useParams()
  return (
    <Show when={params['id']} keyed>
      {(id) => <DoorOf id={id} />}
    </Show>
  )
}

function DoorOf(props: { id: string }) {
  useHeldUpdates()
  const door = createDoor(() => props.id)
  const opened = () => {
    const known = door()
    return known?.state === 'open' ? known.door : undefined
  }
  const closed = () => {
    const known = door()
    return known !== undefined && known.state !== 'open' ? known : undefined
  }
  return (
    <Switch fallback={<Waiting />}>
      <Match when={opened()}>{(known: () => DoorClass) => <OpenDoor door={known()} />}</Match>
      <Match when={closed()}>{(known) => <ClosedDoor door={known()} />}</Match>
    </Switch>
  )
}

function Waiting() {
  const { t } = useClassDoor()
  return (
    <Page title={t('door.title')} back="/">
      <Loading />
    </Page>
  )
}

/** Not pulled yet, not this person's, or no longer. */
function ClosedDoor(props: { door: Exclude<Door, { state: 'open' }> }) {
  const { t, common } = useClassDoor()
  const shell = useShell()
  const around = createAround()
  const [isAsking, setAsking] = createSignal(false)
  async function fetch() {
    setAsking(true)
    await around.fetchNow().finally(() => setAsking(false))
  }
  const isFirst = () => !around.isLoaded()
  return (
    <Page title={t('door.title')} subtitle={props.door.title} back="/" sync={shell.sync()}>
      <Empty
        icon={isFirst() ? 'phone' : 'shield'}
        title={isFirst() ? t('door.notYet') : t(`door.${props.door.state}`)}
        action={
          <Button icon="again" busy={isAsking()} onPress={() => void fetch()}>
            {isAsking() ? common('common.loading') : t('door.fetch')}
          </Button>
        }
      >
        <p>{isFirst() ? t('door.notYetWords') : t(`door.${props.door.state}Words`)}</p>
        <Show when={!around.isOnline()}>
          <p>{t('door.needsSignal')}</p>
        </Show>
      </Empty>
    </Page>
  )
}
