import { useParams } from '@solidjs/router'
import { For, Match, Show, Switch, createSignal } from 'solid-js'
import { useI18n } from '../../i18n/i18n.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Empty } from '../../ui/empty.tsx'
import { useHeldUpdates } from '../../ui/install.ts'
import { Note } from '../../ui/note.tsx'
import { Row, RowText, Rows } from '../../ui/row.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { Tag } from '../../ui/tag.tsx'
import { showToast } from '../../ui/toast.tsx'
import { bestLevels } from './best-levels.ts'
import { HomePage } from './home-page.tsx'
import { MovingCard } from './moving-card.tsx'
import { PersonForm } from './person-form.tsx'
import { type Home, type Person, createNaming, createTeaching, createWriting } from './visits-data.ts'
import { createWayBack } from '../../ui/way-back.ts'

export function PersonPage() {
  useHeldUpdates()
  const { t } = useI18n()
  const params = useParams()
  const naming = createNaming()
  const personOf = (home: Home) => home.people.find(({ id }) => id === params['personId'])
  return (
    <HomePage title={t('household.person')} back={(home) => `/households/${home.household.id}`}>
      {(home) => (
        <Switch fallback={<Empty icon="person" title={t('household.personGone')} />}>
          <Match when={personOf(home())}>
            {(person) => (
              <>
                <LearnedCard home={home()} person={person()} />
                <Show
                  when={!naming.isLocked()}
                  fallback={
                    <Note kind="wait" icon="shield">
                      <p>{t('checkIn.namesLocked')}</p>
                    </Note>
                  }
                >
                  <PersonForm person={person()} />
                </Show>
                <MovingCard person={person()} />
                <Withdrawal person={person()} />
              </>
            )}
          </Match>
        </Switch>
      )}
    </HomePage>
  )
}

function LearnedCard(props: { home: Home; person: Person }) {
  const { t, language } = useI18n()
  const teaching = createTeaching()
  const writing = createWriting()
  const best = () => bestLevels(props.home.checkIns.filter(({ person_id }) => person_id === props.person.id))
  const learned = () => (teaching()?.skills ?? []).filter(({ code }) => best()[code] !== undefined)
  const confirmation = () => props.home.confirmations.find(({ person_id }) => person_id === props.person.id)
  return (
    <Card flush title={props.person.full_name ?? props.person.called ?? t('household.noName')}>
      <Show when={learned().length > 0} fallback={<p class="row soft">{t('household.nothingLearned')}</p>}>
        <Rows label={t('household.learned')}>
          <For each={learned()}>
            {(skill) => (
              <Row>
                <RowText title={skill.name[language()]} />
                <Tag>{t(`levels.${best()[skill.code] ?? 'shown'}`)}</Tag>
              </Row>
            )}
          </For>
        </Rows>
      </Show>
      <div class="row">
        <Show
          when={confirmation()}
          fallback={
            <Button icon="shield" full onPress={() => void writing.confirm(props.person.id)}>
              {t('household.confirm')}
            </Button>
          }
        >
          {(known) => (
            <>
              <span class="grow">
                <Tag kind="good" icon="check">
                  {t('household.confirmed')}
                </Tag>
              </span>
              <Button kind="plain" icon="undo" onPress={() => void writing.unconfirm(known().root_id ?? known().id)}>
                {t('common.undo')}
              </Button>
            </>
          )}
        </Show>
      </div>
    </Card>
  )
}

function Withdrawal(props: { person: Person }) {
  const { t } = useI18n()
  const teaching = createTeaching()
  const writing = createWriting()
  const goBack = createWayBack()
  const [isAsking, setAsking] = createSignal(false)
  async function withdraw() {
    const text = teaching()?.consentText
    setAsking(false)
    if (text === undefined) return
    await writing.withdraw(props.person.id, text)
    showToast({ text: t('household.nameErased') })
    goBack()
  }
  return (
    <>
      <Button kind="risk" icon="trash" full onPress={() => setAsking(true)}>
        {t('household.eraseName')}
      </Button>
      <Sheet open={isAsking()} onClose={() => setAsking(false)} title={t('household.eraseAsk')}>
        <p>{t('household.eraseWords')}</p>
        <div class="pair">
          <Button onPress={() => setAsking(false)}>{t('common.keep')}</Button>
          <Button kind="risk" icon="trash" onPress={() => void withdraw()}>
            {t('household.eraseName')}
          </Button>
        </div>
      </Sheet>
    </>
  )
}
