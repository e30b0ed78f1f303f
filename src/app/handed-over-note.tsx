import { For } from 'solid-js'
import { partName } from '../domain/part-name.ts'
import { useTeamwork } from '../i18n/teamwork.ts'
import type { HandedOver } from '../store/handed-over.ts'
import { Button } from '../ui/button.tsx'
import { Note } from '../ui/note.tsx'

const mostNamed = 3

/** Streets that somebody else walks now have left this phone: which, and what becomes of the work done there. */
export function HandedOverNote(props: { parts: HandedOver[]; onRead: () => void }) {
  const { t, common } = useTeamwork()
  const name = ({ part, street }: HandedOver) =>
    partName(part, street, {
      odd: common('street.odd').toLowerCase(),
      even: common('street.even').toLowerCase(),
      range: (from, to) => common('street.range', from, to),
    })
  const undecided = () => props.parts.reduce((sum, { undecided: count }) => sum + count, 0)
  const unnamed = () => props.parts.length - mostNamed
  return (
    <Note live>
      <div class="grow stack">
        <p>
          <strong>{t('handOver.title')}</strong>
        </p>
        <ul>
          <For each={props.parts.slice(0, mostNamed)}>{(given) => <li>{name(given)}</li>}</For>
        </ul>
        <p>
          {unnamed() > 0 ? `${t('handOver.more', unnamed())} ` : ''}
          {undecided() > 0 ? t('handOver.undecided', undecided()) : t('handOver.counted')}
        </p>
      </div>
      <Button onPress={() => props.onRead()}>{common('common.dismiss')}</Button>
    </Note>
  )
}
