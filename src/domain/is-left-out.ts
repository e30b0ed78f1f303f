interface MarkedDoor {
  do_not_visit: string | null
  do_not_visit_until: string | null
}

/** Whether nobody is to knock on that day (YYYY-MM-DD): its last day counts, and then the door is back by itself. */
export const isLeftOut = ({ do_not_visit, do_not_visit_until }: MarkedDoor, today: string) =>
  // A home put by an earlier app has no such field.
  Boolean(do_not_visit) && (do_not_visit_until ?? today) >= today
