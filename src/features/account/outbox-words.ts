import { useOutbox } from '../../i18n/outbox.ts'
import { refusalKey } from '../../i18n/refusal-key.ts'
import type { OutboxLine } from './outbox-data.ts'

export function createLineWords() {
  const { t, common, relativeDay, hour } = useOutbox()
  const whenMade = (line: OutboxLine) => common('units.at', relativeDay(line.made_at), hour(line.made_at))
  const act = (line: OutboxLine) =>
    line.outcome === null ? t(`commands.${line.name}`) : common(`outcomes.${line.outcome}`)
  const what = (line: OutboxLine) => [act(line), line.class_title].filter(Boolean).join(': ')
  const where = ({ place }: OutboxLine) => (place === null ? undefined : `${place.number} ${place.street}`)
  return {
    what,
    whatAndWho: (line: OutboxLine, called?: string) => [what(line), called].filter(Boolean).join(' · '),
    whatAndWhere: (line: OutboxLine, called?: string) => [what(line), where(line), called].filter(Boolean).join(' · '),
    when: (line: OutboxLine, note?: string) =>
      [line.place?.street, whenMade(line), line.receipt === null ? undefined : t('receipt', String(line.receipt)), note]
        .filter((words) => words !== undefined && words !== '')
        .join(' · '),
    why: (line: OutboxLine) => t(`refusals.${refusalKey(line.reason)}`),
  }
}
