import { useParams } from '@solidjs/router'
import { For, Show, createSignal, lazy, onMount } from 'solid-js'
import { type VerifiedAmbassador, verifyAmbassador } from '../backend/public-door.ts'
import { useResidents } from '../i18n/residents.ts'
import { Button } from '../ui/button.tsx'
import { codeGroups, plainCode } from '../ui/code-groups.ts'
import { Facts } from '../ui/facts.tsx'
import { Field } from '../ui/field.tsx'
import { Note } from '../ui/note.tsx'
import { Slip } from '../ui/slip.tsx'
import { createAsking } from './asking.ts'
import { CallWard } from './call-ward.tsx'
import { canScan } from './can-scan.ts'
import { CodeVerdict } from './code-verdict.tsx'
import { SafetyLine } from './safety-line.tsx'
import { Screen } from './screen.tsx'
import { wardOfPage } from './ward-of-page.ts'

const CardScanner = lazy(() => import('./card-scanner.tsx').then((m) => ({ default: m.CardScanner })))

/** For whoever opens their door to a stranger: did the ward send this person? By the card's square or its code. */
export function CheckPage() {
  const { t } = useResidents()
  const params = useParams<{ code?: string }>()
  const asking = createAsking()
  const [code, setCode] = createSignal(params.code === undefined ? '' : codeGroups(params.code).join(' '))
  const [answer, setAnswer] = createSignal<VerifiedAmbassador | null>(null)
  const [isScanning, setScanning] = createSignal(false)

  async function check() {
    setAnswer(null)
    setAnswer(await asking.ask(verifyAmbassador(plainCode(code()))))
  }
  function scanned(found: string) {
    setScanning(false)
    setCode(codeGroups(found).join(' '))
    void check()
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    void check()
  }
  onMount(() => params.code !== undefined && void check())

  return (
    <Screen title={t('check.title')} hint={t('check.hint')} way={t('product')} back="/help">
      <Show when={answer()}>{(known) => <Answer answer={known()} />}</Show>
      <Show when={asking.failure()}>
        <Note kind="bad" icon="nowifi" live>
          <p>{asking.failure() === 'offline' ? t('check.noSignal') : t('check.tooMany')}</p>
          <CallWard phone={wardOfPage().phone} />
        </Note>
      </Show>
      <form class="stack" onSubmit={submit}>
        <Field label={t('check.code')} value={code()} onInput={setCode} maxLength={20} required />
        <Button kind={answer() ? undefined : 'main'} icon="shield" full submit busy={asking.isBusy()}>
          {t('check.submit')}
        </Button>
      </form>
      <Show when={canScan()}>
        <Show
          when={isScanning()}
          fallback={
            <Button icon="scan" full onPress={() => setScanning(true)}>
              {t('check.scan')}
            </Button>
          }
        >
          <CardScanner onFound={scanned} onStop={() => setScanning(false)} />
        </Show>
      </Show>
      <SafetyLine />
    </Screen>
  )
}

function Answer(props: { answer: VerifiedAmbassador }) {
  const { t } = useResidents()
  const genuine = () => props.answer.outcome === 'valid' && props.answer
  return (
    <>
      <CodeVerdict
        outcome={props.answer.outcome}
        valid={{ title: t('check.valid'), words: t('check.validWords') }}
        unknown={{ title: t('check.unknown'), words: t('check.unknownWords') }}
        tooMany={t('check.tooMany')}
      />
      <Show when={genuine()}>{(ambassador) => <Genuine ambassador={ambassador()} />}</Show>
    </>
  )
}

/** Who carries the card, and whom to call to be quite sure. */
function Genuine(props: { ambassador: Extract<VerifiedAmbassador, { outcome: 'valid' }> }) {
  const { t } = useResidents()
  const called = () => props.ambassador.called
  const name = () => props.ambassador.full_name ?? called() ?? ''
  return (
    <Slip label={t('check.valid')}>
      <Facts
        facts={[
          {
            icon: 'person',
            name: t('check.name'),
            words: (
              <>
                <strong>{name()}</strong>
                <Show when={called() !== null && called() !== name()}>
                  <br />
                  {called()}
                </Show>
              </>
            ),
          },
          {
            icon: 'people',
            name: t('check.team'),
            words: <For each={props.ambassador.teams}>{(team) => <p>{team.name}</p>}</For>,
          },
        ]}
      />
      <Show when={props.ambassador.ward_phone}>
        {(phone) => (
          <div class="stack tight">
            <p>{t('check.callWords')}</p>
            <CallWard phone={phone()} />
          </div>
        )}
      </Show>
    </Slip>
  )
}
