import { Show, createSignal } from 'solid-js'
import { useI18n } from '../../i18n/i18n.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Plate } from '../../ui/plate.tsx'
import { HomeSearch } from './home-search.tsx'

interface Place {
  number: string
  street: string
}

/** The home it was written for, and the way to another when it was the wrong one. */
export function MendingHome(props: { place: Place | null; onPick: (householdId: string) => void }) {
  const { t } = useI18n()
  const [chosen, setChosen] = createSignal<Place | null>(null)
  const [isOpen, setOpen] = createSignal(false)
  const place = () => chosen() ?? props.place
  return (
    <Card label={t('visit.thisHome')}>
      <Show when={place()}>
        {(home) => (
          <div class="line">
            <Plate size="big">{home().number}</Plate>
            <h2 class="grow">{home().street}</h2>
          </div>
        )}
      </Show>
      <Show
        when={isOpen()}
        fallback={
          <Button icon="home" full onPress={() => setOpen(true)}>
            {t('household.another')}
          </Button>
        }
      >
        <HomeSearch
          onPick={(home) => {
            setChosen(home)
            props.onPick(home.id)
            setOpen(false)
          }}
        />
      </Show>
    </Card>
  )
}
