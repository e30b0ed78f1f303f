import { For, Show, createSignal } from 'solid-js'
import { capitalise, dayInVietnam } from '../../i18n/format.ts'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Field } from '../../ui/field.tsx'
import { Row, RowText, Rows } from '../../ui/row.tsx'

interface BreaksCardProps {
  /** YYYY-MM-DD, in order. */
  breaks: string[]
  onChange: (breaks: string[]) => void
}

/** Days on which nobody comes, whatever the week says. */
export function BreaksCard(props: BreaksCardProps) {
  const { t, day } = useTeamwork()
  const [typed, setTyped] = createSignal('')
  const today = dayInVietnam(Date.now())
  const ahead = () => props.breaks.filter((date) => date >= today)
  const nameOf = (date: string) => day(`${date}T12:00:00+07:00`)
  function add() {
    if (typed() === '') return
    props.onChange([...new Set([...props.breaks, typed()])].toSorted())
    setTyped('')
  }
  return (
    <Card title={t('bookings.service.breaks')}>
      <p>{t('bookings.service.breaksWords')}</p>
      <Show when={ahead().length > 0} fallback={<p class="soft">{t('bookings.service.noBreaks')}</p>}>
        <Rows label={t('bookings.service.breaks')}>
          <For each={ahead()}>
            {(date) => (
              <Row>
                <RowText title={capitalise(nameOf(date))} />
                <Button
                  icon="x"
                  only={t('bookings.service.removeBreak', nameOf(date))}
                  onPress={() => props.onChange(props.breaks.filter((one) => one !== date))}
                />
              </Row>
            )}
          </For>
        </Rows>
      </Show>
      <Field type="date" label={t('bookings.service.breakDay')} value={typed()} least={today} onInput={setTyped} />
      <Button icon="plus" full disabled={typed() === ''} onPress={add}>
        {t('bookings.service.addBreak')}
      </Button>
    </Card>
  )
}
