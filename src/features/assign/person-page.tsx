import { useNavigate, useParams } from '@solidjs/router'
import { For, Match, Show, Switch, createSignal } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { CheckRow } from '../../ui/check-row.tsx'
import { Desk } from '../../ui/desk.tsx'
import { Empty } from '../../ui/empty.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Row, RowText, Rows } from '../../ui/row.tsx'
import { useShell } from '../../ui/shell-context.tsx'
import { createGiving } from './assign-data.ts'
import { createGivenToast } from './given-toast.ts'
import { GivingTrouble } from './giving-trouble.tsx'
import { LookTrouble } from './look-trouble.tsx'
import { PartText } from './part-rows.tsx'
import { homesOf } from './parts.ts'
import { spreadParts } from './spread-parts.ts'
import { type Work, createWork } from './work.ts'

/** Everything one person walks here, handed to others or back to the pool at once: when somebody leaves or falls ill. */
export function PersonPage() {
  const { t, common } = useTeamwork()
  const shell = useShell()
  const params = useParams()
  const personId = () => params['profileId'] ?? ''
  const work = createWork(() => params['areaId'])
  const held = () => work.parts().filter(({ holders }) => holders.some(({ profile_id }) => profile_id === personId()))
  const called = () => work.personOf(personId())?.called ?? t('assign.nameless')
  return (
    <Desk
      title={t('assign.streetsOfPerson', called())}
      subtitle={work.isKnown() ? t('assign.summary', held().length, homesOf(held())) : undefined}
      place={shell.place()}
      label={t('assign.sections')}
      links={shell.links()}
      sync={shell.sync()}
      actions={
        <LinkButton href={`/assign/${params['areaId']}`} icon="back">
          {common('common.back')}
        </LinkButton>
      }
    >
      <LookTrouble work={work} />
      <Switch>
        <Match when={work.isKnown() && held().length === 0}>
          <Empty icon="check" title={t('assign.holdsNothing', called())} />
        </Match>
        <Match when={work.isKnown()}>
          <div class="cols even">
            <HandOver work={work} personId={personId()} />
            <Card flush label={t('assign.list')}>
              <Rows label={t('assign.list')}>
                <For each={held()}>
                  {(part) => (
                    <Row>
                      <PartText part={part} work={work} />
                    </Row>
                  )}
                </For>
              </Rows>
            </Card>
          </div>
        </Match>
        <Match when={work.failure() === null}>
          <Loading />
        </Match>
      </Switch>
    </Desk>
  )
}

function HandOver(props: { work: Work; personId: string }) {
  const { t } = useTeamwork()
  const navigate = useNavigate()
  const giving = createGiving(() => props.work.refetch())
  const sayGiven = createGivenToast(giving)
  const [to, setTo] = createSignal<string[]>([])
  const others = () =>
    props.work.people().filter(({ profile_id, is_paused }) => profile_id !== props.personId && !is_paused)
  const tick = (id: string, isTaking: boolean) =>
    setTo((now) => (isTaking ? [...now, id] : now.filter((one) => one !== id)))

  async function handOver(people: string[]) {
    const parts = props.work
      .parts()
      .filter(({ holders }) => holders.some(({ profile_id }) => profile_id === props.personId))
    const before = await giving.assign(spreadParts({ parts, from: props.personId, to: people }))
    if (before === null) return
    sayGiven(
      people.length > 0 ? t('assign.handedOver', parts.length, people.length) : t('assign.returned', parts.length),
      before,
    )
    navigate(`/assign/${props.work.area()?.id}`)
  }

  return (
    <div class="stack">
      <Card flush title={t('assign.handOverTo')}>
        <Rows label={t('assign.handOverTo')}>
          <For each={others()}>
            {(person) => (
              <CheckRow
                checked={to().includes(person.profile_id)}
                onChange={(isTaking) => tick(person.profile_id, isTaking)}
              >
                <RowText
                  title={person.called}
                  note={`${t('units.parts', person.parts)} · ${t('assign.homesLeft', person.homes_left)}`}
                />
              </CheckRow>
            )}
          </For>
        </Rows>
      </Card>
      <GivingTrouble giving={giving} work={props.work} />
      <Button kind="main" full busy={giving.isBusy()} disabled={to().length === 0} onPress={() => void handOver(to())}>
        {to().length > 1 ? t('assign.spread', to().length) : t('assign.handOver')}
      </Button>
      <Show when={others().length === 0}>
        <p class="small soft">{t('assign.nobodyElse')}</p>
      </Show>
      <Button icon="undo" full busy={giving.isBusy()} onPress={() => void handOver([])}>
        {t('assign.returnAll')}
      </Button>
    </div>
  )
}
