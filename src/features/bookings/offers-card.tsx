import { For, Show } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { ActTrouble } from '../../ui/act-trouble.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Note } from '../../ui/note.tsx'
import { Tag } from '../../ui/tag.tsx'
import { showToast } from '../../ui/toast.tsx'
import { createMyBookingWords } from './my-booking-words.ts'
import type { Offer, Offers } from './offers-data.ts'

/** Who asks for help near my streets, until when an answer is waited for, and two ways to answer. */
export function OffersCard(props: { offers: Offers }) {
  const { t } = useTeamwork()
  return (
    <>
      <Show when={props.offers.tooLate()}>
        {(why) => (
          <Note icon="people" live>
            <p>{t(`myBookings.offers.${why()}`)}</p>
          </Note>
        )}
      </Show>
      <For each={props.offers.open()}>{(offer) => <OfferCard offer={offer} offers={props.offers} />}</For>
      <ActTrouble failure={props.offers.failure()} refused={null} needsSignal={t('myBookings.offers.needsSignal')} />
    </>
  )
}

function OfferCard(props: { offer: Offer; offers: Offers }) {
  const { t } = useTeamwork()
  const words = createMyBookingWords()
  async function answer(wish: 'accept' | 'decline') {
    const outcome = await props.offers.answer(props.offer.id, wish)
    if (outcome !== null) showToast({ text: t(`myBookings.offers.${outcome}`) })
  }
  const where = () => [props.offer.street_name, props.offer.neighbourhood].filter(Boolean).join(', ')
  return (
    <Card
      title={t('myBookings.offers.title')}
      aside={
        <Show when={words.left(props.offer, Date.now())}>
          {(left) => (
            <Tag kind="wait" icon="clock">
              {left()}
            </Tag>
          )}
        </Show>
      }
    >
      <Facts
        facts={[
          { icon: 'cal', name: t('bookings.facts.when'), words: <strong>{words.offered(props.offer)}</strong> },
          { icon: 'home', name: t('bookings.facts.where'), words: where() },
          { icon: 'hand', name: t('bookings.facts.what'), words: words.wishes(props.offer.wishes) },
        ]}
      />
      <p class="soft">{t(`myBookings.offers.levels.${props.offer.level}`)}</p>
      <div class="pair">
        <Button kind="main" icon="check" busy={props.offers.isBusy()} onPress={() => void answer('accept')}>
          {t('myBookings.offers.accept')}
        </Button>
        <Button icon="x" busy={props.offers.isBusy()} onPress={() => void answer('decline')}>
          {t('myBookings.offers.decline')}
        </Button>
      </div>
    </Card>
  )
}
