import { type Accessor, type Setter, createMemo, createSignal, untrack } from 'solid-js'

/** One line of a list on the screen; who stands in it may change. */
export interface Line<Row> {
  row: Accessor<Row>
  setRow: Setter<Row>
}

function lineFor<Row>(given: Row): Line<Row> {
  const [row, setRow] = createSignal(given)
  return { row, setRow }
}

/**
 * A line for each row. Asked anew, the lines there are take the rows found from the top, which is far quicker than new
 * ones; while nothing else is asked each row keeps its line, and with it the place of whoever goes by keys.
 */
export function createLines<Row extends { id: string }>(
  rows: Accessor<Row[]>,
  asked: Accessor<string>,
): Accessor<Line<Row>[]> {
  const drawn = createMemo(
    (last: { asked: string; lines: Line<Row>[] }) => {
      const isAnew = asked() !== last.asked
      const byId = new Map(last.lines.map((line) => [untrack(line.row).id, line]))
      const lines = rows().map((row, place) => {
        const line = isAnew ? last.lines[place] : byId.get(row.id)
        line?.setRow(() => row)
        return line ?? lineFor(row)
      })
      return { asked: asked(), lines }
    },
    { asked: '', lines: [] },
  )
  return () => drawn().lines
}
