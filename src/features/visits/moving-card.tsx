import { useNavigate } from '@solidjs/router'
import { Show, createSignal } from 'solid-js'
import { useI18n } from '../../i18n/i18n.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Note } from '../../ui/note.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { showToast } from '../../ui/toast.tsx'
import { HomeSearch } from './home-search.tsx'
import { type KnownHome, type Moved, createMoving } from './homes-data.ts'
import type { Person } from './visits-data.ts'

type Trouble = Exclude<Moved, 'moved' | 'already_there'>

/** A named person who lives elsewhere now; what was taught stays where it happened. */
export function MovingCard(props: { person: Person }) {
  const { t } = useI18n()
  const navigate = useNavigate()
  const move = createMoving()
  const [isOpen, setOpen] = createSignal(false)
  const [chosen, setChosen] = createSignal<KnownHome | null>(null)
  const [isMoving, setMoving] = createSignal(false)
  const [trouble, setTrouble] = createSignal<Trouble | null>(null)
  const address = ({ number, street }: KnownHome) => `${number} ${street}`

  async function confirm(home: KnownHome) {
    const person = props.person.id
    setChosen(null)
    setTrouble(null)
    setMoving(true)
    const outcome = await move(person, home.id).finally(() => setMoving(false))
    if (outcome !== 'moved' && outcome !== 'already_there') {
      setTrouble(outcome)
      return
    }
    showToast({ text: t('household.moved', address(home)) })
    navigate(`/households/${home.id}/people/${person}`, { replace: true })
  }
  const words = (kind: Trouble) => {
    if (kind === 'erased') return t('household.personGone')
    if (kind === 'offline') return t('household.moveNeedsSignal')
    return `${t(`failures.${kind}.title`)}. ${t(`failures.${kind}.words`)}`
  }

  return (
    <>
      <Show
        when={isOpen()}
        fallback={
          <Button icon="home" full onPress={() => setOpen(true)}>
            {t('household.move')}
          </Button>
        }
      >
        <Card
          title={t('household.move')}
          aside={
            <Button kind="plain" onPress={() => setOpen(false)}>
              {t('common.cancel')}
            </Button>
          }
        >
          <p>{t('household.moveWords')}</p>
          <HomeSearch exceptId={props.person.household_id} onPick={setChosen} />
          <Show when={isMoving()}>
            <p role="status">{t('household.moving')}</p>
          </Show>
          <Show when={trouble()}>
            {(kind) => (
              <Note kind={kind() === 'offline' ? 'wait' : 'bad'} live>
                <p>{words(kind())}</p>
              </Note>
            )}
          </Show>
        </Card>
      </Show>
      <Sheet open={chosen() !== null} onClose={() => setChosen(null)} title={t('household.moveAsk')}>
        <Show when={chosen()}>
          {(home) => (
            <>
              <p>{t('household.moveTo', address(home()))}</p>
              <div class="pair">
                <Button onPress={() => setChosen(null)}>{t('common.cancel')}</Button>
                <Button kind="main" icon="home" onPress={() => void confirm(home())}>
                  {t('household.moveNow')}
                </Button>
              </div>
            </>
          )}
        </Show>
      </Sheet>
    </>
  )
}
