/** Rows per statement: each commits alone and well below the 2 s an open write may hold phones' horizon. */
const chunkSize = 250

export const inChunks = <Row>(rows: Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / chunkSize) }, (_, index) =>
    rows.slice(index * chunkSize, (index + 1) * chunkSize),
  )
