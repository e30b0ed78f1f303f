import { createSignal } from 'solid-js'
import { useI18n } from '../../i18n/i18n.tsx'
import { Check } from '../../ui/check.tsx'
import { Field } from '../../ui/field.tsx'

interface AccountFieldsProps {
  name: string
  password: string
  onInput: (part: { name: string } | { password: string }) => void
}

/** What a new account needs: a name to sign in with, and a password one can look at while typing it. */
export function AccountFields(props: AccountFieldsProps) {
  const { t } = useI18n()
  const [isShown, setShown] = createSignal(false)
  return (
    <>
      <Field
        label={t('signIn.name')}
        hint={t('signIn.chooseNameHint')}
        value={props.name}
        onInput={(name) => props.onInput({ name })}
        name="username"
        autocomplete="username"
        required
      />
      <Field
        label={t('signIn.newPassword')}
        hint={t('signIn.newPasswordHint')}
        type={isShown() ? 'text' : 'password'}
        value={props.password}
        onInput={(password) => props.onInput({ password })}
        name="new-password"
        autocomplete="new-password"
        required
      />
      <Check checked={isShown()} onChange={setShown}>
        {t('signIn.showPassword')}
      </Check>
    </>
  )
}
