/** What goes on at the ward after whoever asked for it has given up waiting. */
export interface LateWork {
  /** A transaction not yet committed: it holds its locks, and the horizon. */
  keepOpen: (commit: () => Promise<void>) => void
  /** A request still on its way. */
  keepUnderway: (deliver: () => Promise<void>) => void
  commit: () => Promise<void>
  deliver: () => Promise<void>
  /** Resolves with the work; if that waits for a lock, what holds it commits. */
  unblock: <T>(work: Promise<T>) => Promise<T>
}

/** In ms; long enough for any statement that waits for nobody. */
const patience = 500

async function end(list: (() => Promise<void>)[]) {
  for (let next = list.shift(); next !== undefined; next = list.shift()) await next()
}

export function createLateWork(): LateWork {
  const open: (() => Promise<void>)[] = []
  const underway: (() => Promise<void>)[] = []
  return {
    keepOpen: (commit) => void open.push(commit),
    keepUnderway: (deliver) => void underway.push(deliver),
    commit: () => end(open),
    deliver: () => end(underway),
    unblock: async (work) => {
      const timer = setInterval(() => void end(open), patience)
      return work.finally(() => clearInterval(timer))
    },
  }
}
