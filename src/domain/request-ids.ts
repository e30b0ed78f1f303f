export interface DrawnId {
  /** The state it was drawn for, as text. */
  of: string
  id: string
}

interface Memory {
  drawn: DrawnId | null
  keep: (drawn: DrawnId) => void
}

/** One id for every state of what is asked: sent again because the answer was lost, it is done once. */
export function createRequestIds(memory: Memory = { drawn: null, keep: () => undefined }) {
  let { drawn } = memory
  return (state: unknown): string => {
    const of = JSON.stringify(state)
    if (drawn?.of !== of) memory.keep((drawn = { of, id: crypto.randomUUID() }))
    return drawn.id
  }
}
