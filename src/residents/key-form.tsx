import { useLocation, useNavigate } from '@solidjs/router'
import { createSignal, onMount, untrack } from 'solid-js'
import type { BookingKey } from '../backend/public-door.ts'
import { useResidents } from '../i18n/residents.ts'
import { Button } from '../ui/button.tsx'
import { codeGroups, plainCode } from '../ui/code-groups.ts'
import { Field } from '../ui/field.tsx'

interface KeyFormProps {
  codeName: string
  submit: string
  isBusy: boolean
  /** What is known already. */
  start?: Partial<BookingKey> | undefined
  onSubmit: (key: BookingKey) => void
}

/** A code and the last four digits of a telephone number: together they open what was booked. */
export function KeyForm(props: KeyFormProps) {
  const { t } = useResidents()
  const { code: known = '', phone_last4 = '' } = untrack(() => props.start) ?? {}
  const [code, setCode] = createSignal(codeGroups(known).join(' ').trim())
  const [last4, setLast4] = createSignal(phone_last4)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    props.onSubmit({ code: plainCode(code()), phone_last4: last4().trim() })
  }
  return (
    <form class="stack" onSubmit={submit}>
      <Field label={props.codeName} value={code()} onInput={setCode} maxLength={20} required />
      <Field label={t('found.last4')} value={last4()} onInput={setLast4} inputmode="numeric" maxLength={4} required />
      <Button kind="main" full submit busy={props.isBusy}>
        {props.submit}
      </Button>
    </form>
  )
}

/** A code in this page's address is taken out of it: others may look over the shoulder later. */
export function takeFromAddress(name: string): string {
  const { pathname, search } = useLocation()
  const navigate = useNavigate()
  onMount(() => search !== '' && navigate(pathname, { replace: true, scroll: false }))
  return new URLSearchParams(search).get(name) ?? ''
}
