import { useOutbox } from '../../i18n/outbox.ts'
import { vi as outboxWords } from '../../i18n/outbox/vi.ts'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { vi as teamwork } from '../../i18n/teamwork/vi.ts'
import { vi } from '../../i18n/vi.ts'
import type { HeldLine } from './held-data.ts'

const has = <Words extends object>(words: Words, key: string | null): key is keyof Words & string =>
  key !== null && Object.hasOwn(words, key)

/** A newer phone may send what this app has no word for. */
export function createHeldWords() {
  const { t, common, relativeDay, hour } = useTeamwork()
  const { t: outbox } = useOutbox()
  const at = (moment: string) => common('units.at', relativeDay(moment), hour(moment))
  const what = ({ name, outcome }: { name: string; outcome: string | null }) => {
    if (has(vi.outcomes, outcome)) return common(`outcomes.${outcome}`)
    return outbox(`commands.${has(outboxWords.commands, name) ? name : 'other'}`)
  }
  return {
    at,
    what,
    where: ({ street_name, number, class_title }: HeldLine) =>
      class_title ?? [number, street_name].filter(Boolean).join(' '),
    why: ({ reason }: HeldLine) => t(`held.reasons.${has(teamwork.held.reasons, reason) ? reason : 'other'}`),
  }
}
