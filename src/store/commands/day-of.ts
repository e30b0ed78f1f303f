const vietnamOffset = 7 * 3_600_000

/** The day of an instant in Asia/Ho_Chi_Minh (UTC+7, no summer time), as YYYY-MM-DD. Twin of `private.day_of`. */
export const dayOf = (instant: string) => new Date(Date.parse(instant) + vietnamOffset).toISOString().slice(0, 10)
