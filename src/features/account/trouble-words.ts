import { useI18n } from '../../i18n/i18n.tsx'
import type { Joined, SignInTrouble } from './account-data.ts'

/** What to say when signing in or joining did not work, and what to do then. */
export function createTroubleWords() {
  const { t } = useI18n()
  return (kind: SignInTrouble | Exclude<Joined, 'accepted'>): string => {
    switch (kind) {
      case 'wrong-password':
        return t('signIn.wrong')
      case 'name-taken':
        return t('signIn.nameTaken')
      case 'name-unusable':
        return t('signIn.nameUnusable')
      case 'password-too-short':
        return t('signIn.tooShort')
      case 'offline':
        return t('signIn.needsSignal')
      case 'unknown_code':
        return t('signIn.invitationWrong')
      case 'too_many_attempts':
        return t('signIn.tooManyAttempts')
      case 'name_missing':
        return t('signIn.nameMissing')
      default:
        return `${t(`failures.${kind as 'unexpected'}.title`)}. ${t(`failures.${kind as 'unexpected'}.words`)}`
    }
  }
}
