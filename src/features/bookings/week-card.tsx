import { For } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Row, RowText, Rows } from '../../ui/row.tsx'
import { halves } from './booking.ts'
import { type ServedHalf, type Weekday, servedOf, weekdays } from './service-week.ts'

interface WeekCardProps {
  hours: ServedHalf[]
  weekday: Weekday
  onChoose: (weekday: Weekday) => void
}

/** The week in words; a day pressed is changed beside it. */
export function WeekCard(props: WeekCardProps) {
  const { t } = useTeamwork()
  const wordsOf = (weekday: Weekday) =>
    halves
      .flatMap((half) => servedOf(props.hours, weekday, half) ?? [])
      .map(({ half, from_time, to_time, places }) =>
        t('bookings.service.oneHalf', t(`bookings.halves.${half}`), from_time, to_time, places),
      )
      .join(' · ') || t('bookings.service.none')
  return (
    <Card flush title={t('bookings.service.week')}>
      <Rows label={t('bookings.service.day')}>
        <For each={weekdays}>
          {(weekday) => (
            <Row
              now={weekday === props.weekday}
              current={weekday === props.weekday}
              onPress={() => props.onChoose(weekday)}
            >
              <RowText title={t(`bookings.service.weekdays.${weekday}`)} note={wordsOf(weekday)} />
              <Icon name="next" />
            </Row>
          )}
        </For>
      </Rows>
    </Card>
  )
}
