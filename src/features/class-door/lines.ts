import { type Accessor, createMemo, createSignal, untrack } from 'solid-js'

/** One line of a list on the screen; who stands in it may change, and there may be nobody for it. */
export interface Line<Row> {
  row: Accessor<Row>
  isShown: Accessor<boolean>
}

interface Held<Row> extends Line<Row> {
  show: (row: Row) => void
  hide: () => void
}

function lineFor<Row>(given: Row): Held<Row> {
  const [row, setRow] = createSignal(given)
  const [isShown, setShown] = createSignal(true)
  const show = (next: Row) => {
    setRow(() => next)
    setShown(true)
  }
  return { row, isShown, show, hide: () => setShown(false) }
}

/**
 * A line for each row, and behind them those that nobody stands in: a line that is there takes another row far quicker
 * than a new one is made. Asked anew, the lines take the rows found from the top; while nothing else is asked each row
 * keeps its line, and with it the place of whoever goes by keys.
 */
export function createLines<Row extends { id: string }>(
  rows: Accessor<Row[]>,
  asked: Accessor<string>,
): Accessor<Line<Row>[]> {
  const drawn = createMemo(
    (last: { asked: string; lines: Held<Row>[] }) => {
      const isAnew = asked() !== last.asked
      const shown = last.lines.filter((line) => untrack(line.isShown))
      const byId = new Map(shown.map((line) => [untrack(line.row).id, line]))
      const own = rows().map((row, place) => (isAnew ? last.lines[place] : byId.get(row.id)))
      const free = last.lines.filter((line) => !own.includes(line))
      const lines = rows().map((row, place) => {
        const line = own[place] ?? free.pop() ?? lineFor(row)
        line.show(row)
        return line
      })
      for (const line of free) line.hide()
      return { asked: asked(), lines: [...lines, ...free] }
    },
    { asked: '', lines: [] },
  )
  return () => drawn().lines
}
