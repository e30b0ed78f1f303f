import { Show, createSignal } from 'solid-js'
import { useI18n } from '../../i18n/i18n.tsx'
import { Field } from '../../ui/field.tsx'
import { Pick } from '../../ui/pick.tsx'
import { type ComeBackChoice, comeBackTimes, readLocalTime, writeLocalTime } from './come-back-times.ts'

/** When to come again: the usual hours in one tap, or another. */
export function ComeBackPick(props: { onPick: (moment: Date | null) => void }) {
  const { t, day, hour } = useI18n()
  const now = new Date()
  const times = comeBackTimes(now)
  const [choice, setChoice] = createSignal<ComeBackChoice>()
  const [typed, setTyped] = createSignal('')

  const isPast = () => (readLocalTime(typed())?.getTime() ?? Infinity) <= now.getTime()
  const report = (moment: Date | null) => props.onPick(moment !== null && moment > now ? moment : null)

  function pick(chosen: ComeBackChoice) {
    setChoice(chosen)
    report(times.find((time) => time.choice === chosen)?.at ?? readLocalTime(typed()))
  }
  function type(text: string) {
    setTyped(text)
    report(readLocalTime(text))
  }
  return (
    <>
      <Pick
        legend={t('visit.when')}
        value={choice()}
        onPick={pick}
        options={[
          ...times.map((time) => ({
            value: time.choice,
            words: t(`visit.comeBack.${time.choice}`),
            note: `${hour(time.at)} ${day(time.at)}`,
          })),
          { value: 'other' as const, words: t('visit.comeBack.other') },
        ]}
      />
      <Show when={choice() === 'other'}>
        <Field
          error={isPast() ? t('visit.comeBackPast') : undefined}
          label={t('visit.when')}
          type="datetime-local"
          value={typed()}
          onInput={type}
          least={writeLocalTime(now)}
        />
      </Show>
    </>
  )
}
