import { For, Show } from 'solid-js'
import { capitalise } from '../../i18n/format.ts'
import { vi } from '../../i18n/vi.ts'
import { useOutbox } from '../../i18n/outbox.ts'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { DoorState } from '../../ui/door-state.tsx'
import type { DoorStateName } from '../../ui/state-icon.tsx'
import { Plate } from '../../ui/plate.tsx'
import { RowText } from '../../ui/row.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { HeldLine } from './held-data.ts'
import { createHeldWords } from './held-words.ts'

interface HeldCardProps {
  line: HeldLine
  isBusy: boolean
  onAccept: () => void
  onSendBack: () => void
}

const isState = (outcome: string | null): outcome is DoorStateName =>
  outcome !== null && Object.hasOwn(vi.outcomes, outcome)

/** What the ward does not understand yet, or what belongs to something it never took, cannot be accepted. */
const isAcceptable = ({ reason }: HeldLine) =>
  !['unknown_command', 'unknown_field', 'waiting_for'].includes(reason ?? '')

/** Who wrote what, when and where, why it waits, and what hangs on it. */
export function HeldCard(props: HeldCardProps) {
  const { t, number } = useTeamwork()
  const { t: outbox } = useOutbox()
  const words = createHeldWords()
  const about = () =>
    [
      props.line.class_title ?? props.line.street_name,
      words.at(props.line.made_at),
      props.line.person_called === null ? undefined : t('held.about', props.line.person_called),
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <Card flush label={t('held.line', words.what(props.line), words.where(props.line))}>
      <div class="row">
        <Show when={props.line.number}>{(plate) => <Plate>{plate()}</Plate>}</Show>
        <RowText title={words.what(props.line)} note={about()} />
        <Show when={isState(props.line.outcome) && props.line.outcome}>
          {(state) => <DoorState state={state()} iconOnly />}
        </Show>
      </div>
      <div class="row">
        <div class="stack tight grow">
          <p>
            {capitalise(t('held.by', props.line.author_name ?? t('held.someone')))} {words.why(props.line)}
          </p>
          <div class="line">
            <Show when={props.line.is_passed_on}>
              <Tag kind="wait" icon="clock">
                {t('held.passedOn')}
              </Tag>
            </Show>
            <span class="small soft">{outbox('receipt', number(props.line.receipt))}</span>
          </div>
        </div>
      </div>
      <Show when={props.line.hanging.length > 0}>
        <Hanging lines={props.line.hanging} />
      </Show>
      <div class="row">
        <Show when={isAcceptable(props.line)}>
          <Button icon="check" grow busy={props.isBusy} onPress={props.onAccept}>
            {t('held.accept')}
          </Button>
        </Show>
        <Button icon="undo" grow busy={props.isBusy} onPress={props.onSendBack}>
          {t('held.sendBack')}
        </Button>
      </div>
    </Card>
  )
}

function Hanging(props: { lines: HeldLine['hanging'] }) {
  const { t } = useTeamwork()
  const words = createHeldWords()
  return (
    <div class="row">
      <div class="stack tight grow">
        <h3>{t('held.hanging', props.lines.length)}</h3>
        <ul class="stack tight">
          <For each={props.lines}>
            {(line) => (
              <li>
                {words.what(line)} <span class="small soft">{words.at(line.made_at)}</span>
              </li>
            )}
          </For>
        </ul>
      </div>
    </div>
  )
}
