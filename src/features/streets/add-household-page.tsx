import { useNavigate, useParams } from '@solidjs/router'
import { For, Match, Show, Switch, createSignal } from 'solid-js'
import { createStore } from 'solid-js/store'
import { isReadableNumber } from '../../domain/number-key.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Check } from '../../ui/check.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Field } from '../../ui/field.tsx'
import { useHeldUpdates } from '../../ui/install.ts'
import { Loading } from '../../ui/loading.tsx'
import { createLocating } from '../../ui/locating.ts'
import { Page } from '../../ui/page.tsx'
import { useShell } from '../../ui/shell-context.tsx'
import { showToast } from '../../ui/toast.tsx'
import { type Need, createDoorWriting, createPart } from './streets-data.ts'

const needs: Need[] = ['no_smartphone', 'no_internet', 'no_vneid', 'home_visit', 'other_language']

interface Draft {
  number: string
  building: string
  floor: string
  unit: string
  needs: Need[]
  at: [number, number] | null
}

export function AddHouseholdPage() {
  useHeldUpdates()
  const { t } = useI18n()
  const shell = useShell()
  const params = useParams()
  const navigate = useNavigate()
  const part = createPart(() => params['partId'] ?? '')
  const writing = createDoorWriting()
  const [draft, setDraft] = createStore<Draft>({ number: '', building: '', floor: '', unit: '', needs: [], at: null })
  const [isAsked, setAsked] = createSignal(false)
  const [isBlock, setBlock] = createSignal(false)
  const error = () => {
    if (draft.number.trim() === '') return t('household.numberMissing')
    return isReadableNumber(draft.number) ? undefined : t('street.numberUnreadable')
  }

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    setAsked(true)
    const known = part()
    if (error() !== undefined || !known?.isHere) return
    const number = draft.number.trim()
    // What was typed for a block counts only while the home is in one.
    const block = isBlock() ? {} : { building: '', floor: '', unit: '' }
    const address = { ...draft, ...block, number, street_id: known.part.street_id }
    const { id, isNew } = await writing.add({ ...address, priorities: [] })
    showToast({ text: isNew ? t('household.added', number) : t('household.alreadyThere', number) })
    navigate(`/households/${id}`, { replace: true })
  }

  return (
    <Page
      title={t('household.add')}
      subtitle={part()?.street?.name}
      back={`/streets/${params['partId'] ?? ''}`}
      sync={shell.sync()}
    >
      <Switch fallback={<Loading />}>
        <Match when={part()?.isHere}>
          <form class="stack wide" onSubmit={(event) => void submit(event)}>
            <Field
              label={t('household.number')}
              hint={t('household.numberHint')}
              value={draft.number}
              onInput={(number) => setDraft({ number })}
              error={isAsked() ? error() : undefined}
              maxLength={20}
              autocomplete="off"
            />
            <Check checked={isBlock()} onChange={setBlock}>
              {t('street.block')}
            </Check>
            <Show when={isBlock()}>
              <Field
                label={t('household.building')}
                value={draft.building}
                onInput={(building) => setDraft({ building })}
                maxLength={40}
                autocomplete="off"
              />
              <div class="pair">
                <Field
                  label={t('household.floor')}
                  value={draft.floor}
                  onInput={(floor) => setDraft({ floor })}
                  maxLength={10}
                  autocomplete="off"
                />
                <Field
                  label={t('household.unit')}
                  value={draft.unit}
                  onInput={(unit) => setDraft({ unit })}
                  maxLength={20}
                  autocomplete="off"
                />
              </div>
            </Show>
            <Card title={t('household.needs')}>
              <For each={needs}>
                {(need) => (
                  <Check
                    checked={draft.needs.includes(need)}
                    onChange={(isOn) =>
                      setDraft({ needs: isOn ? [...draft.needs, need] : draft.needs.filter((known) => known !== need) })
                    }
                  >
                    {t(`needs.${need}`)}
                  </Check>
                )}
              </For>
            </Card>
            <Position at={draft.at} onFound={(at) => setDraft({ at })} />
            <Button kind="main" full submit>
              {t('common.saveOnPhone')}
            </Button>
          </form>
        </Match>
        <Match when={part()}>
          <Empty icon="road" title={t('street.notYours')}>
            {t('household.notHereWords')}
          </Empty>
        </Match>
        <Match when={part() === null}>
          <Empty icon="nowifi" title={t('street.offlineHomes')} />
        </Match>
      </Switch>
    </Page>
  )
}

function Position(props: { at: [number, number] | null; onFound: (at: [number, number]) => void }) {
  const { t } = useI18n()
  const { locate, isBusy, isUnknown } = createLocating((at) => props.onFound(at))
  return (
    <>
      <Button icon="pin" full busy={isBusy()} onPress={locate}>
        {props.at === null ? t('street.position') : t('street.positionSet')}
      </Button>
      <Show when={isUnknown()}>
        <p class="soft" role="status">
          {t('today.noLocation')}
        </p>
      </Show>
    </>
  )
}
