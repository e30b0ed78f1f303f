import { useParams } from '@solidjs/router'
import { Show, createSignal, onMount } from 'solid-js'
import { type VerifiedSlip, verifyLearned } from '../../backend/public-classes.ts'
import { useAttending } from '../../i18n/attending.ts'
import { capitalise } from '../../i18n/format.ts'
import { Button } from '../../ui/button.tsx'
import { codeGroups, plainCode } from '../../ui/code-groups.ts'
import { Facts } from '../../ui/facts.tsx'
import { Field } from '../../ui/field.tsx'
import { Slip } from '../../ui/slip.tsx'
import { createAsking } from '../asking.ts'
import { CodeVerdict } from '../code-verdict.tsx'
import { NoAnswer } from '../no-answer.tsx'
import { Screen } from '../screen.tsx'

/** For whoever is shown a slip “đã học”: was there such a class, and did somebody with this slip come? */
export function LearnedPage() {
  const { t, common } = useAttending()
  const params = useParams<{ code?: string }>()
  const asking = createAsking()
  const [code, setCode] = createSignal(params.code === undefined ? '' : codeGroups(params.code).join(' '))
  const [answer, setAnswer] = createSignal<VerifiedSlip | null>(null)
  async function verify() {
    setAnswer(null)
    setAnswer(await asking.ask(verifyLearned(plainCode(code()))))
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    void verify()
  }
  onMount(() => params.code !== undefined && void verify())
  return (
    <Screen title={t('learned.title')} hint={t('learned.hint')} way={common('product')} back="/help">
      <Show when={answer()}>{(known) => <Answer answer={known()} />}</Show>
      <NoAnswer failure={asking.failure()} />
      <form class="stack" onSubmit={submit}>
        <Field label={t('learned.code')} value={code()} onInput={setCode} maxLength={20} required />
        <Button kind={answer() ? undefined : 'main'} icon="shield" full submit busy={asking.isBusy()}>
          {t('learned.submit')}
        </Button>
      </form>
    </Screen>
  )
}

function Answer(props: { answer: VerifiedSlip }) {
  const { t } = useAttending()
  const valid = () => props.answer.outcome === 'valid' && props.answer
  return (
    <>
      <CodeVerdict
        outcome={props.answer.outcome}
        valid={{ title: t('learned.valid'), words: t('learned.validWords') }}
        unknown={{ title: t('learned.unknown'), words: t('learned.unknownWords') }}
        tooMany={t('tooMany')}
      />
      <Show when={valid()}>{(slip) => <Genuine slip={slip()} />}</Show>
    </>
  )
}

function Genuine(props: { slip: Extract<VerifiedSlip, { outcome: 'valid' }> }) {
  const { t, day, language } = useAttending()
  const skills = () => props.slip.skills.map(({ name }) => name[language()]).join(', ')
  return (
    <Slip label={props.slip.title}>
      <Facts
        facts={[
          { icon: 'board', name: t('class.way'), words: <strong>{props.slip.title}</strong> },
          { icon: 'cal', name: t('learned.day'), words: capitalise(day(props.slip.day)) },
          { icon: 'pin', name: t('learned.ward'), words: props.slip.ward_name },
          ...(skills() === '' ? [] : [{ icon: 'check', name: t('class.skills'), words: skills() } as const]),
        ]}
      />
    </Slip>
  )
}
