import { createSignal, untrack } from 'solid-js'
import { useI18n } from '../../i18n/i18n.tsx'
import { Button } from '../../ui/button.tsx'
import { Counter } from '../../ui/counter.tsx'
import { createMendingSave } from './mending-save.ts'
import type { Mendable } from './refused-data.ts'

interface MendingCountProps {
  refused: Mendable
  /** Nobody left of a count takes it back. */
  least: 0 | 1
}

/** As many as may be counted of one group. */
const most = 500

/** How many of a group came to a class. */
export function MendingCount(props: MendingCountProps) {
  const { t } = useI18n()
  const { isSaving, save } = createMendingSave(() => props.refused)
  const [people, setPeople] = createSignal(untrack(() => props.refused.said.people_count ?? 1))
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    void save({ ...props.refused.said, people_count: people() })
  }
  return (
    <form class="stack wide" onSubmit={submit}>
      <div class="ends">
        <span>{t('checkIn.howMany')}</span>
        <Counter label={t('checkIn.howMany')} value={people()} least={props.least} most={most} onChange={setPeople} />
      </div>
      <Button kind="main" full submit busy={isSaving()}>
        {t('common.saveOnPhone')}
      </Button>
    </form>
  )
}
