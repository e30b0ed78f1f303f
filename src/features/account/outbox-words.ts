import { useI18n } from '../../i18n/i18n.tsx'
import { refusalKey } from '../../i18n/refusal-key.ts'
import type { OutboxLine } from './outbox-data.ts'

export function createLineWords() {
  const { t, relativeDay, hour } = useI18n()
  const whenMade = (line: OutboxLine) => t('units.at', relativeDay(line.made_at), hour(line.made_at))
  const what = (line: OutboxLine) =>
    line.outcome === null ? t(`outbox.commands.${line.name}`) : t(`outcomes.${line.outcome}`)
  return {
    what,
    whatAndWhere: (line: OutboxLine) =>
      line.place === null ? what(line) : `${what(line)} · ${line.place.number} ${line.place.street}`,
    when: (line: OutboxLine, note?: string) =>
      [
        line.place?.street,
        whenMade(line),
        line.receipt === null ? undefined : t('outbox.receipt', String(line.receipt)),
        note,
      ]
        .filter((words) => words !== undefined && words !== '')
        .join(' · '),
    why: (line: OutboxLine) => t(`refusals.${refusalKey(line.reason)}`),
  }
}
