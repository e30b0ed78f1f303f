import { For, type JSX, Show } from 'solid-js'

export interface Column<T> {
  words: string
  cell: (row: T) => JSX.Element
}

interface TableProps<T> {
  caption: string
  /** The first one heads its row. */
  columns: Column<T>[]
  rows: T[]
  sum?: T | undefined
}

/** Figures right, the sum last; a narrow screen slides it sideways. */
export function Table<T>(props: TableProps<T>) {
  return (
    <section class="card flush scroll" tabindex="0" aria-label={props.caption}>
      <table class="table">
        <caption>{props.caption}</caption>
        <thead>
          <tr>
            <For each={props.columns}>{(column) => <th scope="col">{column.words}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <For each={props.rows}>{(row) => <TableRow columns={props.columns} row={row} />}</For>
          <Show when={props.sum} keyed>
            {(sum) => <TableRow columns={props.columns} row={sum} isSum />}
          </Show>
        </tbody>
      </table>
    </section>
  )
}

function TableRow<T>(props: { columns: Column<T>[]; row: T; isSum?: boolean }) {
  return (
    <tr class={props.isSum ? 'sum' : undefined}>
      <For each={props.columns}>
        {(column, index) => (
          <Show when={index() === 0} fallback={<td>{column.cell(props.row)}</td>}>
            <th scope="row">{column.cell(props.row)}</th>
          </Show>
        )}
      </For>
    </tr>
  )
}
