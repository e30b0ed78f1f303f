import { Match, Switch, untrack } from 'solid-js'
import { useClassDoor } from '../../i18n/class-door.ts'
import { Button } from '../../ui/button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Note } from '../../ui/note.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import type { DoorClass } from './class-door-data.ts'
import { type SelfCode, createSelfCode } from './self-code-data.ts'

interface SelfCodeSheetProps {
  door: DoorClass
  venueId: string
  onClose: () => void
}

type Shown = Extract<SelfCode, { outcome: 'code' }>

/** For residents with phones: they point theirs at it. It changes, so that a photo of it is worth nothing at home. */
export function SelfCodeSheet(props: SelfCodeSheetProps) {
  const { t, common, hour } = useClassDoor()
  const { answer, askAgain } = createSelfCode(untrack(() => props.venueId))
  const shown = () => {
    const known = answer()
    return known?.outcome === 'code' ? known : undefined
  }
  const failed = () => {
    const known = answer()
    return known?.outcome === 'failed' ? known.failure : undefined
  }
  const address = ({ class_code, code }: Shown) => `${location.origin}/help/class/${class_code}/here?door=${code}`
  return (
    <Sheet open onClose={props.onClose} title={t('selfCode.open')}>
      <Switch fallback={<Loading />}>
        <Match when={shown()}>
          {(code) => (
            <div class="poster">
              <QrCode text={address(code())} label={t('selfCode.label', code().code)} />
              <p>{t('selfCode.words')}</p>
              <p class="small soft">{t('selfCode.until', hour(code().valid_until))}</p>
            </div>
          )}
        </Match>
        <Match when={failed() === 'offline'}>
          <Note kind="wait" icon="nowifi" live>
            <p>{t('selfCode.offline')}</p>
          </Note>
          <Button icon="again" full onPress={askAgain}>
            {common('common.retry')}
          </Button>
        </Match>
        <Match when={failed()}>{(kind) => <Failure kind={kind()} retry={askAgain} />}</Match>
        <Match when={answer()?.outcome === 'not_now'}>
          <Note icon="clock">
            <p>{t('selfCode.notNow')}</p>
          </Note>
        </Match>
        <Match when={answer()?.outcome === 'not_yours'}>
          <Note kind="bad">
            <p>{t('selfCode.notYours')}</p>
          </Note>
        </Match>
      </Switch>
      <Button full onPress={props.onClose}>
        {t('newcomer.close')}
      </Button>
    </Sheet>
  )
}
