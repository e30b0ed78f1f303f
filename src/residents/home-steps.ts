const all = 4

/** Where, what, when, who. */
export const homeSteps = (at: number) => ({ at, of: all })
