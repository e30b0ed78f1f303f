import { vi } from '../../i18n/teamwork/vi.ts'
import { useTeamwork } from '../../i18n/teamwork.ts'

type Refusal = keyof typeof vi.outings.refused

const isKnown = (reason: string): reason is Refusal => Object.hasOwn(vi.outings.refused, reason)

/** A newer ward may refuse for what this app has no word for. */
export function createRefusedWords() {
  const { t } = useTeamwork()
  return (reason: string) => t(`outings.refused.${isKnown(reason) ? reason : 'other'}`)
}
