import { useI18n } from '../../i18n/i18n.tsx'
import { refusalKey } from './refusal-key.ts'
import type { OutboxLine } from './outbox-data.ts'

export function createLineWords() {
  const { t, relativeDay, hour } = useI18n()
  const whenMade = (line: OutboxLine) => t('units.at', relativeDay(line.made_at), hour(line.made_at))
  return {
    what: (line: OutboxLine) =>
      line.outcome === null ? t(`outbox.commands.${line.name}`) : t(`outcomes.${line.outcome}`),
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
