import { Match, Switch } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Tag } from '../../ui/tag.tsx'
import { isOver } from './outing.ts'
import type { KnownOuting } from './outings-data.ts'

const looks = {
  yes: { kind: 'good', icon: 'check' },
  no: { kind: undefined, icon: 'x' },
  asked: { kind: 'wait', icon: 'clock' },
} as const

/** How an outing stands for this person; nothing for who was not asked. */
export function AnswerTag(props: { known: Pick<KnownOuting, 'outing' | 'mine'> }) {
  const { t } = useTeamwork()
  return (
    <Switch>
      <Match when={props.known.outing.cancelled_at}>
        <Tag kind="bad" icon="x">
          {t('outings.cancelled')}
        </Tag>
      </Match>
      <Match when={isOver(props.known.outing, Date.now())}>
        <Tag icon="check">{t('outings.over')}</Tag>
      </Match>
      <Match when={props.known.mine}>
        {(mine) => (
          <Tag kind={looks[mine()].kind} icon={looks[mine()].icon}>
            {t(`outings.answers.${mine()}`)}
          </Tag>
        )}
      </Match>
    </Switch>
  )
}
