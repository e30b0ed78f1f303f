import { createSignal, untrack } from 'solid-js'
import { createStore } from 'solid-js/store'
import { nameOrPhoneFault } from '../../domain/newcomer-fault.ts'
import { useOutbox } from '../../i18n/outbox.ts'
import { Button } from '../../ui/button.tsx'
import { Counter } from '../../ui/counter.tsx'
import { Field } from '../../ui/field.tsx'
import { createMendingSave } from './mending-save.ts'
import { type NewcomerWritten, newcomerOf, saidOfNewcomer } from './newcomer-written.ts'
import type { Mendable } from './refused-data.ts'

/** As many as may come with one name. */
const most = 10

/** Somebody who was named at the door of a class, and agreed to it. */
export function MendingNewcomer(props: { refused: Mendable }) {
  const { t, common } = useOutbox()
  const { isSaving, save } = createMendingSave(() => props.refused)
  const [written, setWritten] = createStore<NewcomerWritten>(newcomerOf(untrack(() => props.refused.said)))
  const [isAsked, setAsked] = createSignal(false)
  const problem = () => (isAsked() ? nameOrPhoneFault(written) : null)
  function submit(event: SubmitEvent) {
    event.preventDefault()
    setAsked(true)
    if (nameOrPhoneFault(written) === null) void save(saidOfNewcomer(props.refused.said, written))
  }
  return (
    <form class="stack wide" onSubmit={submit}>
      <Field
        label={t('mendNewcomer.called')}
        value={written.called}
        onInput={(called) => setWritten({ called })}
        maxLength={60}
        error={problem() === 'name' ? t('mendNewcomer.nameFault') : undefined}
      />
      <Field
        label={t('mendNewcomer.phone')}
        hint={common('common.optional')}
        type="tel"
        value={written.phone}
        onInput={(phone) => setWritten({ phone })}
        error={problem() === 'phone' ? common('checkIn.problems.phone') : undefined}
      />
      <div class="ends">
        <span>{common('checkIn.howMany')}</span>
        <Counter
          label={common('checkIn.howMany')}
          value={written.people}
          least={1}
          most={most}
          onChange={(people) => setWritten({ people })}
        />
      </div>
      <p class="soft">{t('mendNewcomer.consent')}</p>
      <Button kind="main" full submit busy={isSaving()}>
        {common('common.saveOnPhone')}
      </Button>
    </form>
  )
}
