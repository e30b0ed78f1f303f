import type { Sql } from '../../sql.ts'

/** Cells recounted per call, so that each commits quickly. */
const most = 50

/** Brings the counts per street up to date, which phones show for streets that are not theirs. */
export async function recount(sql: Sql, neighbourhoods: { id: string; ward_id: string }[]): Promise<void> {
  await sql(
    `insert into private.coverage_dirty (neighbourhood_id, day)
     select value::uuid, private.day_of(now()) from jsonb_array_elements_text($1::text::jsonb)`,
    [JSON.stringify(neighbourhoods.map(({ id }) => id))],
  )
  for (const ward of new Set(neighbourhoods.map(({ ward_id }) => ward_id))) await recountWard(sql, ward)
}

async function recountWard(sql: Sql, ward: string): Promise<void> {
  let before = Infinity
  for (;;) {
    const [row] = await sql<{ left: number }>('select private.recount($1, $2) as left', [ward, most])
    const left = row?.left ?? 0
    if (left === 0 || left >= before) return
    before = left
  }
}
