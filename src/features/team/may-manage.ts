import type { TeamOverview, Teammate } from './team-data.ts'

/** Who may give a role may also take it; the ward decides, the screen only does not offer what it would refuse. */
export const mayManage = ({ may_give }: Pick<TeamOverview, 'may_give'>, { role }: Teammate) => may_give.includes(role)
