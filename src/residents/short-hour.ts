/** As one says it within a half-day: “08:00” is 8, “14:30” is 2:30. */
export function shortHour(hour: string): string {
  const [hours = 0, minutes = 0] = hour.split(':').map(Number)
  const said = String(hours % 12 || 12)
  return minutes === 0 ? said : `${said}:${String(minutes).padStart(2, '0')}`
}
