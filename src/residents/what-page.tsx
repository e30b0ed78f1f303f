import { useNavigate } from '@solidjs/router'
import { For, Show, createSignal } from 'solid-js'
import { useResidents } from '../i18n/residents.ts'
import { Button } from '../ui/button.tsx'
import { CheckRow } from '../ui/check-row.tsx'
import { RowText, Rows } from '../ui/row.tsx'
import { helpDraft } from './draft.ts'
import { homeSteps } from './home-steps.ts'
import { Screen } from './screen.tsx'

const wishes = [
  'unsure',
  'call_zalo',
  'vneid',
  'public_services',
  'payment',
  'safety',
  'smartphone',
  'health',
  'photos',
  'ai',
] as const

/** Most the ward takes of one request. */
const mostWishes = 6

/** In plain words; not knowing is an answer too. */
export function WhatPage() {
  const { t } = useResidents()
  const navigate = useNavigate()
  const { draft, set } = helpDraft
  const [hasTried, setTried] = createSignal(false)
  const tick = (wish: string, isWanted: boolean) =>
    set('wishes', (now) => (isWanted ? [...now, wish] : now.filter((one) => one !== wish)))

  function wrong() {
    if (draft.wishes.length === 0) return t('what.missing')
    return draft.wishes.length > mostWishes ? t('what.tooMany', mostWishes) : undefined
  }

  function goOn() {
    setTried(true)
    if (wrong() === undefined) navigate('/help/home/when')
  }

  return (
    <Screen
      title={t('what.title')}
      hint={t('what.hint')}
      way={t('start.home')}
      step={homeSteps(2)}
      back="/help/home"
      foot={
        <Button kind="main" full after="next" onPress={goOn}>
          {t('next')}
        </Button>
      }
    >
      <section class="card flush">
        <Rows label={t('what.title')}>
          <For each={wishes}>
            {(wish) => (
              <CheckRow checked={draft.wishes.includes(wish)} onChange={(isWanted) => tick(wish, isWanted)}>
                <RowText title={t(`what.wishes.${wish}`)} />
              </CheckRow>
            )}
          </For>
        </Rows>
      </section>
      <Show when={hasTried() && wrong()}>{(words) => <p role="alert">{words()}</p>}</Show>
    </Screen>
  )
}
