/** Whole minutes of a visit, 1 to 600; null when that is not what was typed. */
export function readMinutes(typed: string): number | null {
  const minutes = /^\d{1,3}$/u.test(typed.trim()) ? Number(typed) : 0
  return minutes >= 1 && minutes <= 600 ? minutes : null
}
